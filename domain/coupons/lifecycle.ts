import { refusal, success, type Result } from '../result';
import type { Coupon } from './coupon';

export type CouponRefusal = 'COUPON_STATE' | 'COUPON_EXPIRED';

/** Holds a coupon for an order being placed. */
export function lockCoupon(
  coupon: Coupon,
  orderId: string,
  now: number,
): Result<Coupon, CouponRefusal> {
  if (coupon.status !== 'claimed' || now < coupon.validFrom) return wrongState(coupon);
  if (now >= coupon.validUntil) return refusal('COUPON_EXPIRED', { couponId: coupon._id });
  return success({ ...coupon, status: 'locked', orderId, changedAt: now });
}

/** Uses the coupon of a paid order up, also after its end: it was valid when the order was placed. */
export function spendCoupon(
  coupon: Coupon,
  orderId: string,
  now: number,
): Result<Coupon, CouponRefusal> {
  if (coupon.status !== 'locked' || coupon.orderId !== orderId) return wrongState(coupon);
  return success({ ...coupon, status: 'used', changedAt: now });
}

/** Gives the coupon of a cancelled or timed out order back; expired when its time is over meanwhile. */
export function releaseCoupon(
  coupon: Coupon,
  orderId: string,
  now: number,
): Result<Coupon, CouponRefusal> {
  const { orderId: holder, ...free } = coupon;
  if (coupon.status !== 'locked' || holder !== orderId) return wrongState(coupon);
  return success({ ...free, status: statusOfFree(coupon, now), changedAt: now });
}

/** Gives a used coupon back: its order was refunded in full before anything was shipped. */
export function returnCoupon(
  coupon: Coupon,
  orderId: string,
  now: number,
): Result<Coupon, CouponRefusal> {
  const { orderId: holder, ...free } = coupon;
  if (coupon.status !== 'used' || holder !== orderId) return wrongState(coupon);
  return success({ ...free, status: statusOfFree(coupon, now), changedAt: now });
}

/**
 * Spends a released coupon for an order that was paid after closing. The buyer paid the reduced price in good
 * faith, so an end that passed meanwhile does not matter; a coupon that went to another order does.
 */
export function retakeCoupon(
  coupon: Coupon,
  orderId: string,
  now: number,
): Result<Coupon, CouponRefusal> {
  if (coupon.status !== 'claimed' && coupon.status !== 'expired') return wrongState(coupon);
  return success({ ...coupon, status: 'used', orderId, changedAt: now });
}

/**
 * Takes a coupon back from its holder, also one that is over, lest a late payment brings it back (decision 010); what an
 * order holds or has used stays.
 */
export function revokeCoupon(coupon: Coupon, now: number): Result<Coupon, CouponRefusal> {
  if (coupon.status !== 'claimed' && coupon.status !== 'expired') return wrongState(coupon);
  return success({ ...coupon, status: 'revoked', changedAt: now });
}

function statusOfFree({ beyondLimit, validUntil }: Coupon, now: number): Coupon['status'] {
  if (beyondLimit === true) return 'revoked';
  return now >= validUntil ? 'expired' : 'claimed';
}

function wrongState(coupon: Coupon) {
  return refusal('COUPON_STATE', { couponId: coupon._id, status: coupon.status });
}
