import type { MemberAtCounter } from '#contract/member-views';
import { windowText } from '../../texts/window-text';
import classes from './counter.module.css';

/** What a customer can still use, the next to end first. */
export function UsableCoupons({ member }: { readonly member: MemberAtCounter }) {
  const { usable, coupons } = member;
  if (usable.length === 0) return <p className={classes['hint']}>现在没有可用的券。</p>;
  return (
    <>
      <ul className={classes['coupons']} aria-label="可用的券">
        {usable.map((coupon) => (
          <li key={coupon._id}>
            <strong>{coupon.title}</strong>
            <p>
              {coupon.ruleText} · {coupon.scopeText}
            </p>
            <p>{windowText(coupon.validFrom, coupon.validUntil)}</p>
          </li>
        ))}
      </ul>
      {coupons > usable.length && (
        <p className={classes['hint']}>
          先到期的 {usable.length} 张在这里；另有 {coupons - usable.length} 张，请看顾客手机。
        </p>
      )}
    </>
  );
}
