import type { Coupon, CouponStatus } from './coupon';

/** What a person keeps before anything else: what an order has, then what can still be used. */
const rank: Readonly<Record<Exclude<CouponStatus, 'revoked'>, number>> = {
  used: 0,
  locked: 1,
  claimed: 2,
  expired: 3,
};

/**
 * The coupons of one template that change when those who claimed them turn out to be one person: the limit holds for the person
 * (decision 011). What orders have counts first, then the coupons that last longest are kept. The rest is revoked; one an
 * order has is marked, and is revoked when the order gives it back.
 */
export function withinLimit(
  coupons: readonly Coupon[],
  perMember: number,
  now: number,
): readonly Coupon[] {
  const counting = coupons.flatMap((coupon) => {
    const { status, beyondLimit = false } = coupon;
    return status === 'revoked' || beyondLimit ? [] : [{ coupon, rank: rank[status] }];
  });
  const surplus = counting
    .sort((a, b) => a.rank - b.rank || b.coupon.validUntil - a.coupon.validUntil)
    .slice(perMember);
  return surplus.map(({ coupon }) => withoutRight(coupon, now));
}

function withoutRight(coupon: Coupon, now: number): Coupon {
  const isTaken = coupon.status === 'used' || coupon.status === 'locked';
  return isTaken
    ? { ...coupon, beyondLimit: true, changedAt: now }
    : { ...coupon, status: 'revoked', changedAt: now };
}
