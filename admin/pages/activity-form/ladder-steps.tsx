import { Button, Radio, Select } from 'antd';
import type { LadderReward, SpendLadder } from '#domain/activities/activity';
import { activityLimits } from '#domain/activities/create-activity';
import { AmountInput } from '../../components/amount-input';
import { Field, type FieldControl } from '../../components/field';
import { GoodsSelect } from '../../components/goods/goods-select';
import { WholeInput } from '../../components/whole-input';
import { ZheInput } from '../../components/zhe-input';
import { blankStep, type StepForm } from './activity-form';
import type { ActivityFormState } from './use-activity-form';
import classes from './activity-form.module.css';

const rewards: readonly { readonly value: LadderReward['kind']; readonly label: string }[] = [
  { value: 'cut', label: '减' },
  { value: 'percent', label: '打折' },
  { value: 'gift', label: '送赠品' },
  { value: 'freeFreight', label: '包邮' },
];

interface PageProps {
  readonly page: ActivityFormState;
}

/** The steps of a ladder, the lowest first. */
export function LadderSteps({ page }: PageProps) {
  const { measure, steps } = page.form;
  const set = (next: readonly StepForm[]) => page.change('steps', { steps: next });
  const nextKey = Math.max(0, ...steps.map(({ key }) => key)) + 1;
  return (
    <>
      <Field label="按什么算" group>
        {() => (
          <Radio.Group
            value={measure}
            disabled={page.hasBegun}
            options={[
              { value: 'amount', label: '满金额' },
              { value: 'pieces', label: '满件数' },
            ]}
            onChange={(event) => {
              const next: SpendLadder['measure'] =
                event.target.value === 'pieces' ? 'pieces' : 'amount';
              page.change('steps', {
                measure: next,
                steps: steps.map((step) => ({ ...step, from: null })),
              });
            }}
          />
        )}
      </Field>
      {steps.map((step, place) => (
        <StepField
          key={step.key}
          page={page}
          step={step}
          place={place}
          change={(part) =>
            set(steps.map((one) => (one.key === step.key ? { ...one, ...part } : one)))
          }
          remove={() => set(steps.filter((one) => one.key !== step.key))}
        />
      ))}
      <Button
        className={classes['add'] ?? ''}
        disabled={steps.length >= activityLimits.steps}
        onClick={() => set([...steps, blankStep(nextKey)])}
      >
        再加一档
      </Button>
    </>
  );
}

interface StepFieldProps extends PageProps {
  readonly step: StepForm;
  readonly place: number;
  readonly change: (part: Partial<StepForm>) => void;
  readonly remove: () => void;
}

function StepField({ page, step, place, change, remove }: StepFieldProps) {
  const { measure, steps } = page.form;
  const own = page.problemOf(`steps.${place + 1}`);
  const leave = () => page.leave(`steps.${place + 1}`);
  const isLast = place === steps.length - 1;
  return (
    <Field
      label={`第 ${place + 1} 档`}
      group
      problem={own ?? (isLast ? page.problemOf('steps') : undefined)}
    >
      {(control) => (
        <div className={classes['step']}>
          <span>满</span>
          {measure === 'amount' ? (
            <AmountInput
              {...{ control, leave }}
              label={`第 ${place + 1} 档满多少元`}
              width={120}
              fen={step.from}
              change={(from) => change({ from })}
            />
          ) : (
            <WholeInput
              {...{ control, leave }}
              label={`第 ${place + 1} 档满多少件`}
              width={120}
              unit="件"
              value={step.from}
              change={(from) => change({ from })}
            />
          )}
          <Select<LadderReward['kind']>
            aria-label={`第 ${place + 1} 档给什么`}
            value={step.kind}
            options={[...rewards]}
            onChange={(kind) => change({ kind })}
            style={{ width: 96 }}
          />
          <RewardInput {...{ page, step, place, change, leave, control }} />
          {steps.length > 1 && (
            <Button type="text" aria-label={`去掉第 ${place + 1} 档`} onClick={remove}>
              去掉
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

interface RewardInputProps extends Omit<StepFieldProps, 'remove'> {
  readonly control: FieldControl;
  readonly leave: () => void;
}

function RewardInput({ page, step, place, change, leave, control }: RewardInputProps) {
  const rewardControl = { ...control, id: `${control.id}-reward` };
  const name = `第 ${place + 1} 档`;
  switch (step.kind) {
    case 'cut':
      return (
        <AmountInput
          {...{ leave, control: rewardControl }}
          label={`${name}减多少`}
          width={120}
          fen={step.fen}
          change={(fen) => change({ fen })}
        />
      );
    case 'percent':
      return (
        <ZheInput
          {...{ leave, control: rewardControl }}
          label={`${name}打几折`}
          width={120}
          percent={step.payPercent}
          change={(payPercent) => change({ payPercent })}
        />
      );
    case 'gift':
      return (
        <>
          <div className={classes['gift']}>
            <GoodsSelect
              control={rewardControl}
              choices={page.choices}
              of="skus"
              single
              label={`${name}的赠品`}
              placeholder="选一件商品规格"
              value={step.gift === '' ? [] : [step.gift]}
              change={([gift = '']) => change({ gift })}
              leave={leave}
            />
          </div>
          <WholeInput
            {...{ leave, control: { ...control, id: `${control.id}-pieces` } }}
            label={`${name}送几件`}
            width={90}
            unit="件"
            value={step.quantity}
            change={(quantity) => change({ quantity })}
          />
        </>
      );
    case 'freeFreight':
      return <span className={classes['hint']}>整单免运费</span>;
  }
}
