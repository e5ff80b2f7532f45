import type { Coupon } from '../coupons/coupon';
import { couponKindOf } from '../coupons/registry';
import { zeroFen } from '../money';
import { finishPrice } from './price-lines';
import type { CouponNotUsedCode } from './quote';
import type { PriceDraft, PriceRules } from './stage';

/**
 * Why a coupon that could be used alone does nothing beside others: the last gift is given, the rest of the
 * campaign's money is not enough for what it would take off, or nothing is left to take off. Undefined when it does
 * something.
 */
export function whyIdle(
  coupon: Coupon,
  others: readonly Coupon[],
  base: PriceDraft,
  rules: PriceRules,
): CouponNotUsedCode | undefined {
  const isUsed = (one: Coupon) =>
    finishPrice([], base, { ...rules, coupons: [...others, one] }).couponsUsed.some(
      ({ couponId }) => couponId === one._id,
    );
  if (isUsed(coupon)) return undefined;
  const { budget, ...rule } = coupon.rule;
  if (budget !== undefined && isUsed({ ...coupon, rule })) return 'COUPON_BUDGET_SPENT';
  const gives = couponKindOf(rule.kind)?.give(base.lines, rule, zeroFen);
  return gives?.kind === 'gift' ? 'COUPON_GIFT_GONE' : 'COUPON_NO_EFFECT';
}

/**
 * Why a coupon that was not chosen could not be used beside the chosen ones either: its gift is gone, its campaign has
 * not enough money, delivery is free. Goods that another coupon made free are no such reason: that one is just better.
 */
export function whyOutOfReach(
  coupon: Coupon,
  chosen: readonly Coupon[],
  base: PriceDraft,
  rules: PriceRules,
): CouponNotUsedCode | undefined {
  const { budget, kind } = coupon.rule;
  const gives = couponKindOf(kind)?.give(base.lines, coupon.rule, zeroFen);
  const isOnGoods = gives?.kind === 'goods';
  if (isOnGoods && budget === undefined) return undefined;
  const why = whyIdle(coupon, chosen, base, rules);
  return isOnGoods && why === 'COUPON_NO_EFFECT' ? undefined : why;
}
