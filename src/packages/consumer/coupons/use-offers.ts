import { useQuery } from '@tanstack/react-query';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';
import { couponCentreQuery } from '../../../services/coupons';
import { groupOf, groupOffers, type OfferGroup } from './group-offers';

/** The coupons on offer in their groups. Pulling the page down sorts them anew. */
export function useOffers() {
  const query = useQuery(couponCentreQuery());
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
