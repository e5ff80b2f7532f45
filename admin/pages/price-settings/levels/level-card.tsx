import { Button, Input, Select } from 'antd';
import { levelLimits } from '#domain/membership/check-levels';
import type { Benefit } from '#domain/membership/levels';
import { Field } from '../../../components/field';
import { WholeInput } from '../../../components/whole-input';
import { BenefitRow } from './benefit-row';
import type { LevelProblem } from './level-problem';
import { blankBenefit, type BenefitForm, type LevelForm } from './levels-form';
import { benefitNames } from './benefit-names';
import classes from '../price-settings.module.css';

interface LevelCardProps {
  readonly level: LevelForm;
  readonly isFirst: boolean;
  readonly locked: boolean;
  readonly problem: LevelProblem | undefined;
  readonly change: (level: LevelForm) => void;
  readonly remove: () => void;
}

/** One level: its name, where it begins, and what it brings. */
export function LevelCard(props: LevelCardProps) {
  const { level, isFirst, locked, problem, change } = props;
  const { benefits } = level;
  const setBenefit = (key: string, next: BenefitForm) =>
    change({ ...level, benefits: benefits.map((one) => (one.key === key ? next : one)) });
  return (
    <section className={classes['card']} aria-label={`等级 ${level.name}`}>
      <div className={classes['grid']}>
        <div>
          <Field label="名称">
            {(control) => (
              <Input
                {...control}
                placeholder="例如：银卡"
                disabled={locked}
                maxLength={levelLimits.nameLength}
                value={level.name}
                onChange={(event) => change({ ...level, name: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div>
          <Field
            label="从多少成长值开始"
            hint={isFirst ? '第一个等级从 0 开始，有卡就有。' : undefined}
          >
            {(control) => (
              <WholeInput
                control={control}
                unit="成长值"
                value={level.fromGrowth}
                change={(fromGrowth) => change({ ...level, fromGrowth })}
              />
            )}
          </Field>
        </div>
      </div>
      {benefits.map((benefit, place) => (
        <BenefitRow
          key={benefit.key}
          benefit={benefit}
          locked={locked}
          problem={problem?.benefit === place + 1 ? problem.sentence : undefined}
          change={(next) => setBenefit(benefit.key, next)}
          remove={() =>
            change({ ...level, benefits: benefits.filter((one) => one.key !== benefit.key) })
          }
        />
      ))}
      {problem !== undefined && problem.benefit === undefined && (
        <p className={classes['problem']} role="alert" data-problem>
          {problem.sentence}
        </p>
      )}
      {!locked && <CardFoot {...props} />}
    </section>
  );
}

function CardFoot({ level, change, remove }: LevelCardProps) {
  const add = (kind: Benefit['kind']) => {
    const benefit = blankBenefit(crypto.randomUUID(), kind);
    change({ ...level, benefits: [...level.benefits, benefit] });
  };
  return (
    <div className={classes['zone']}>
      <div className={classes['row']}>
        <Select<Benefit['kind'] | null>
          aria-label={`给${level.name}加一项权益`}
          placeholder="加一项权益"
          disabled={level.benefits.length >= levelLimits.benefits}
          value={null}
          options={Object.entries(benefitNames).map(([value, label]) => ({ value, label }))}
          onChange={(kind) => {
            if (kind !== null) add(kind);
          }}
          style={{ width: 200 }}
        />
        <div className={classes['end']}>
          <Button type="text" danger onClick={remove}>
            去掉这个等级
          </Button>
        </div>
      </div>
    </div>
  );
}
