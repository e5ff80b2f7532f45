import { DayRange } from '../../components/day-range';
import { Field } from '../../components/field';
import { WholeInput } from '../../components/whole-input';
import type { CouponFormState } from './use-coupon-form';
import { ValidityField } from './validity-field';
import classes from './coupon-form.module.css';

interface PageProps {
  readonly page: CouponFormState;
}

/** When it can be claimed and used, and how many there are. */
export function ClaimFields({ page }: PageProps) {
  return (
    <>
      <ClaimField page={page} />
      <ValidityField page={page} />
      <div className={classes['pair']}>
        <QuotaField page={page} />
        <PerMemberField page={page} />
      </div>
    </>
  );
}

function ClaimField({ page }: PageProps) {
  return (
    <Field
      label="领取日期"
      hint="从开始日 0 点到结束日 24 点。开始日选今天，马上可领。"
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

function QuotaField({ page }: PageProps) {
  return (
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
  );
}

function PerMemberField({ page }: PageProps) {
  return (
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
  );
}
