import { queryOptions } from '@tanstack/react-query';
import type { CouponInHand } from '#contract/views';
import { isSignedIn } from '../platform/identity';
import { asIntention } from './intentions';
import { queryClient } from './query-client';
import { shopKeys } from './query-keys';
import { callShop } from './shop-call';

/** Coupons to claim, each with what this person may still do (`claimState`). */
export const couponCentreQuery = () =>
  queryOptions({
    queryKey: shopKeys.couponCentre,
    queryFn: () => callShop('couponCentre', {}),
    enabled: isSignedIn(),
  });

export const myCouponsQuery = () =>
  queryOptions({
    queryKey: shopKeys.myCoupons,
    queryFn: () => callShop('myCoupons', {}),
    enabled: isSignedIn(),
  });

/** A claim window has opened or closed: what can be claimed is asked again. */
export function couponsTurned() {
  void queryClient.invalidateQueries({ queryKey: shopKeys.couponCentre });
}

/** One coupon more in hand: everything that counts or uses coupons is fetched again. */
function received(coupon: CouponInHand): CouponInHand {
  void queryClient.invalidateQueries({ queryKey: shopKeys.coupons });
  void queryClient.invalidateQueries({ queryKey: shopKeys.quotes });
  void queryClient.invalidateQueries({ queryKey: shopKeys.me });
  return coupon;
}

export const claimCoupon = asIntention(async (input: { templateId: string }, key: string) =>
  received(await callShop('claimCoupon', input, key)),
);

/** Exchanges a printed code for its coupon. */
export const redeemCode = asIntention(async (input: { code: string }, key: string) =>
  received(await callShop('redeemCode', input, key)),
);
