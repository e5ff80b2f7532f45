import { queryOptions } from '@tanstack/react-query';
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

/** Claims one coupon. Everything that counts or uses coupons is fetched again afterwards. */
export const claimCoupon = asIntention(async (input: { templateId: string }, key: string) => {
  const coupon = await callShop('claimCoupon', input, key);
  void queryClient.invalidateQueries({ queryKey: shopKeys.coupons });
  void queryClient.invalidateQueries({ queryKey: shopKeys.quotes });
  void queryClient.invalidateQueries({ queryKey: shopKeys.me });
  return coupon;
});
