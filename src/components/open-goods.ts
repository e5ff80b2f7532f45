import type { CouponCard } from '#contract/views';
import { openPage } from '../platform/routes';
import { useSearch, type OfferWish } from '../stores/search';

/** Opens what an offer is for: a list of its own among the shelves. */
export function openGoodsOfOffer(wish: OfferWish) {
  useSearch.getState().wishFor(wish);
  openPage('category');
}

/** Opens what a coupon can be used for; one for everything leads to the shelves. */
export function openGoodsOfCoupon(coupon: Pick<CouponCard, 'templateId' | 'title' | 'everywhere'>) {
  const { templateId, title, everywhere } = coupon;
  if (everywhere) openPage('category');
  else openGoodsOfOffer({ offer: { kind: 'coupon', id: templateId }, title });
}
