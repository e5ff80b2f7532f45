import { Input, Radio, Segmented } from 'antd';
import { templateLimits } from '#domain/coupons/template-limits';
import { couponKindOf, couponKinds } from '#domain/coupons/registry';
import { AmountInput } from '../../components/amount-input';
import { DayRange } from '../../components/day-range';
import { Field } from '../../components/field';
import { Section } from '../../components/section';
import { WholeInput } from '../../components/whole-input';
import { ParameterField } from './parameter-field';
import { ScopeField } from './scope-field';
import type { CouponCreate } from './use-coupon-create';
import { ValidityField } from './validity-field';
import classes from './coupon-create.module.css';

/** The form from top to bottom: what it gives, on what, when, how many. */
export function CouponFields({ page }: { readonly page: CouponCreate }) {
  return (
    <>
      <Section title="优惠内容">
        <KindField page={page} />
        <TitleField page={page} />
        {couponKindOf(page.form.kind)?.parameters.map((parameter) => (
          <ParameterField key={parameter.name} page={page} parameter={parameter} />
        ))}
        <ThresholdField page={page} />
      </Section>
      <Section title="适用范围">
        <ScopeField page={page} />
      </Section>
      <Section title="时间">
        <ClaimField page={page} />
        <ValidityField page={page} />
      </Section>
      <Section title="数量">
        <CountFields page={page} />
      </Section>
    </>
  );
}

interface PageProps {
  readonly page: CouponCreate;
}

/** A choice appears with the second kind of coupon in the registry. */
function KindField({ page }: PageProps) {
  if (couponKinds.length < 2) return null;
  return (
    <Field label="类型" group problem={page.problemOf('kind')}>
      {() => (
        <Segmented
          value={page.form.kind}
          options={couponKinds.map(({ kind, name }) => ({ value: kind, label: name }))}
          onChange={(kind) => page.change('kind', { kind, parameters: {} })}
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

function ThresholdField({ page }: PageProps) {
  const { threshold } = page.form;
  const change = (part: Partial<typeof threshold>) =>
    page.change('threshold', { threshold: { ...threshold, ...part } });
  return (
    <Field
      label="使用门槛"
      hint={threshold.kind === 'amount' ? '适用商品按原价合计到这个金额才能用。' : undefined}
      group
      problem={page.problemOf('threshold')}
    >
      {(control) => (
        <div className={classes['choice']}>
          <Radio.Group
            value={threshold.kind}
            options={[
              { value: 'amount', label: '满金额' },
              { value: 'none', label: '无门槛' },
            ]}
            onChange={(event) =>
              change({ kind: event.target.value === 'none' ? 'none' : 'amount' })
            }
          />
          {threshold.kind === 'amount' && (
            <AmountInput
              control={control}
              label="门槛金额"
              fen={threshold.fen}
              change={(fen) => change({ fen })}
              leave={() => page.leave('threshold')}
            />
          )}
        </div>
      )}
    </Field>
  );
}

function ClaimField({ page }: PageProps) {
  return (
    <Field
      label="领取日期"
      hint="从开始日 0 点到结束日 24 点。开始日选今天，创建后马上可领。"
      problem={page.problemOf('claim')}
    >
      {(control) => (
        <DayRange
          id={control.id}
          status={control.status}
          label="领取日期"
          value={page.form.claim}
          change={(claim) => page.change('claim', { claim })}
          presets={[
            { name: '7 天', start: 0, end: 6 },
            { name: '30 天', start: 0, end: 29 },
            { name: '90 天', start: 0, end: 89 },
          ]}
        />
      )}
    </Field>
  );
}

function CountFields({ page }: PageProps) {
  return (
    <>
      <Field label="发放数量" hint="领完为止。" problem={page.problemOf('quota')}>
        {(control) => (
          <WholeInput
            control={control}
            unit="张"
            value={page.form.quota}
            change={(quota) => page.change('quota', { quota })}
            leave={() => page.leave('quota')}
          />
        )}
      </Field>
      <Field label="每人限领" hint="包括已经用掉的。" problem={page.problemOf('perMember')}>
        {(control) => (
          <WholeInput
            control={control}
            unit="张"
            value={page.form.perMember}
            change={(perMember) => page.change('perMember', { perMember })}
            leave={() => page.leave('perMember')}
          />
        )}
      </Field>
    </>
  );
}
