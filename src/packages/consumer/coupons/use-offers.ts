import { useQuery } from '@tanstack/react-query';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';
import type { HomeView } from '#contract/views';
import { isSignedIn } from '../../../platform/identity';
import { homeQuery } from '../../../services/catalogue';
import { couponCentreQuery } from '../../../services/coupons';
import { groupOf, groupOffers, type OfferGroup } from './group-offers';

/** What anybody may see of them, for who is not known. */
const publicOffers = () => ({ ...homeQuery(), select: ({ coupons }: HomeView) => coupons });

/** The coupons on offer in their groups. Pulling the page down sorts them anew. */
export function useOffers() {
  const own = useQuery(couponCentreQuery());
  const open = useQuery({ ...publicOffers(), enabled: !isSignedIn() });
  const query = isSignedIn() ? own : open;
  const places = useRef(new Map<string, OfferGroup>());
  for (const coupon of query.data ?? []) {
    if (!places.current.has(coupon.templateId)) {
      places.current.set(coupon.templateId, groupOf(coupon));
    }
  }
  usePullDownRefresh(() => {
    places.current.clear();
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  return { query, groups: query.data && groupOffers(query.data, places.current) };
}
