import { Input, Radio, Segmented } from 'antd';
import { couponKindOf, couponKinds } from '#domain/coupons/registry';
import { templateLimits } from '#domain/coupons/template-limits';
import { AmountInput } from '../../components/amount-input';
import { Field } from '../../components/field';
import { WholeInput } from '../../components/whole-input';
import { ParameterField } from './parameter-field';
import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

interface PageProps {
  readonly page: CouponFormState;
}

/** What a coupon gives: its kind, the parameters the kind declares, and from when. */
export function OfferFields({ page }: PageProps) {
  return (
    <>
      <KindField page={page} />
      <TitleField page={page} />
      {couponKindOf(page.form.kind)?.parameters.map((parameter) => (
        <ParameterField
          key={`${page.form.kind} ${parameter.name}`}
          page={page}
          parameter={parameter}
        />
      ))}
      <ThresholdField page={page} />
    </>
  );
}

/** Parameters and class belong to the kind; another kind begins anew. */
function KindField({ page }: PageProps) {
  return (
    <Field
      label="类型"
      group
      hint={page.isClaimed ? '已经有人领过，类型不能再换。' : undefined}
      problem={page.problemOf('kind')}
    >
      {() => (
        <Segmented
          value={page.form.kind}
          disabled={page.isClaimed}
          options={couponKinds.map(({ kind, name }) => ({ value: kind, label: name }))}
          onChange={(kind) =>
            page.change('kind', { kind, parameters: {}, stackingClass: null, combinesWith: [] })
          }
        />
      )}
    </Field>
  );
}

function TitleField({ page }: PageProps) {
  return (
    <Field label="名称" hint="顾客在券上看到的名字。" problem={page.problemOf('title')}>
      {(control) => (
        <Input
          {...control}
          placeholder="例如：冬日暖茶券"
          value={page.form.title}
          count={{ show: true, max: templateLimits.titleLength, strategy: countCharacters }}
          onChange={(event) => page.change('title', { title: event.target.value })}
          onBlur={() => page.leave('title')}
        />
      )}
    </Field>
  );
}

/** Characters as a person counts them, like the rule does. */
function countCharacters(text: string): number {
  return [...text.trim()].length;
}

const thresholds = [
  { value: 'amount', label: '满金额' },
  { value: 'pieces', label: '满件数' },
  { value: 'none', label: '无门槛' },
] as const;

const thresholdHints = {
  amount: '适用商品按会员价、活动价合计到这个金额才能用。',
  pieces: '适用商品一共到这么多件才能用。',
  none: undefined,
};

function ThresholdField({ page }: PageProps) {
  const { threshold } = page.form;
  const change = (part: Partial<typeof threshold>) =>
    page.change('threshold', { threshold: { ...threshold, ...part } });
  const leave = () => page.leave('threshold');
  return (
    <Field
      label="使用门槛"
      hint={thresholdHints[threshold.kind]}
      group
      problem={page.problemOf('threshold')}
    >
      {(control) => (
        <div className={classes['choice']}>
          <Radio.Group
            value={threshold.kind}
            options={[...thresholds]}
            onChange={(event) =>
              change({
                kind: thresholds.find((one) => one.value === event.target.value)?.value ?? 'none',
              })
            }
          />
          {threshold.kind === 'amount' && (
            <AmountInput
              {...{ control, leave }}
              label="门槛金额"
              fen={threshold.fen}
              change={(fen) => change({ fen })}
            />
          )}
          {threshold.kind === 'pieces' && (
            <WholeInput
              {...{ control, leave }}
              label="门槛件数"
              unit="件"
              value={threshold.pieces}
              change={(pieces) => change({ pieces })}
            />
          )}
        </div>
      )}
    </Field>
  );
}
