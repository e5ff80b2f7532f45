import { Radio } from 'antd';
import { DayRange } from '../../components/day-range';
import { Field, type FieldControl } from '../../components/field';
import { WholeInput } from '../../components/whole-input';
import { validityExample } from '../../texts/coupon-words';
import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

export function ValidityField({ page }: { readonly page: CouponFormState }) {
  const { validity } = page.form;
  const change = (part: Partial<typeof validity>) =>
    page.change('validity', { validity: { ...validity, ...part } });
  return (
    <Field
      label="使用有效期"
      hint={validity.kind === 'days' ? validityExample(validity.days, page.now) : undefined}
      group
      problem={page.problemOf('validity')}
    >
      {(control) => (
        <div className={classes['choice']}>
          <Radio.Group
            value={validity.kind}
            options={[
              { value: 'days', label: '领取后几天内' },
              { value: 'dates', label: '固定日期' },
            ]}
            onChange={(event) =>
              change({ kind: event.target.value === 'dates' ? 'dates' : 'days' })
            }
          />
          {validity.kind === 'days' ? (
            <WholeInput
              control={control}
              label="天数"
              unit="天"
              value={validity.days}
              change={(value) => change({ days: value })}
              leave={() => page.leave('validity')}
            />
          ) : (
            <Dates page={page} control={control} />
          )}
        </div>
      )}
    </Field>
  );
}

function Dates({
  page,
  control,
}: {
  readonly page: CouponFormState;
  readonly control: FieldControl;
}) {
  const { validity } = page.form;
  return (
    <DayRange
      status={control.status}
      label="使用日期"
      value={validity.dates}
      change={(dates) => page.change('validity', { validity: { ...validity, dates } })}
      presets={[
        { name: '7 天', start: 0, end: 6 },
        { name: '30 天', start: 0, end: 29 },
        { name: '90 天', start: 0, end: 89 },
      ]}
    />
  );
}
