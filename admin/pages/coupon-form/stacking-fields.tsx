import { Checkbox, Input, Radio, Switch } from 'antd';
import { couponKindOf } from '#domain/coupons/registry';
import { stackingClasses, type StackingClass } from '#domain/coupons/template';
import { AmountInput } from '../../components/amount-input';
import { Field } from '../../components/field';
import { classNames } from '../../texts/coupon-words';
import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

interface PageProps {
  readonly page: CouponFormState;
}

/** What it may be used together with, and what it may cost at most. */
export function StackingFields({ page }: PageProps) {
  return (
    <>
      <StackingField page={page} />
      <BudgetField page={page} />
    </>
  );
}

function StackingField({ page }: PageProps) {
  const { form } = page;
  const allowed = couponKindOf(form.kind)?.classes ?? ['order'];
  const own: StackingClass = form.stackingClass ?? allowed[0];
  const others = stackingClasses.filter((one) => one !== own);
  return (
    <Field
      label="和别的券"
      hint="一单里同类的券只能用一张；不同类的券，两张都勾了对方才能一起用。"
      group
      problem={page.problemOf('stacking')}
    >
      {() => (
        <div className={classes['choice']}>
          {allowed.length > 1 && (
            <Radio.Group
              aria-label="这张券算"
              value={own}
              options={allowed.map((value) => ({ value, label: `算${classNames[value]}` }))}
              onChange={(event) =>
                page.change('stacking', {
                  stackingClass: allowed.find((one) => one === event.target.value) ?? allowed[0],
                  combinesWith: [],
                })
              }
            />
          )}
          <Checkbox.Group<StackingClass>
            aria-label="可以同用"
            value={[...form.combinesWith]}
            options={others.map((value) => ({ value, label: `可与${classNames[value]}同用` }))}
            onChange={(chosen) =>
              page.change('stacking', {
                combinesWith: stackingClasses.filter((one) => chosen.includes(one)),
              })
            }
          />
        </div>
      )}
    </Field>
  );
}

function BudgetField({ page }: PageProps) {
  const { budget } = page.form;
  const change = (part: Partial<typeof budget>) =>
    page.change('budget', { budget: { ...budget, ...part } });
  const leave = () => page.leave('budget');
  return (
    <Field
      label="预算"
      hint={
        budget.capped
          ? '名称相同的券共用一份预算；花完后停止发放，也不能再用。关闭的订单会把钱退回预算。'
          : undefined
      }
      group
      problem={page.problemOf('budget')}
    >
      {(control) => (
        <div className={classes['choice']}>
          <Switch
            checked={budget.capped}
            aria-label="设预算上限"
            checkedChildren="设上限"
            unCheckedChildren="不设"
            onChange={(capped) => change({ capped })}
          />
          {budget.capped && (
            <>
              <Input
                {...control}
                aria-label="预算名称"
                placeholder="活动名称，例如：双旦"
                value={budget.campaign}
                onChange={(event) => change({ campaign: event.target.value })}
                onBlur={leave}
                style={{ width: 220 }}
              />
              <AmountInput
                control={{ ...control, id: `${control.id}-cap` }}
                label="预算金额"
                fen={budget.capFen}
                change={(capFen) => change({ capFen })}
                leave={leave}
              />
            </>
          )}
        </div>
      )}
    </Field>
  );
}
