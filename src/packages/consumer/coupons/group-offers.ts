import type { CouponCard } from '#contract/views';
import { claimStateOf } from '../../../components/coupon-card/claim-state';

/** The groups of the coupon centre, in the order they stand. */
export const offerGroups = ['claimable', 'mine', 'soon', 'gone'] as const;
export type OfferGroup = (typeof offerGroups)[number];

const groupOfState = {
  claimable: 'claimable',
  claimed: 'mine',
  notStarted: 'soon',
  used: 'gone',
  soldOut: 'gone',
  over: 'gone',
  notForYou: 'gone',
} as const satisfies Record<NonNullable<CouponCard['claimState']>, OfferGroup>;

export function groupOf(coupon: Parameters<typeof claimStateOf>[0]): OfferGroup {
  return groupOfState[claimStateOf(coupon)];
}

/**
 * The coupons by what can be done with them. `places` remembers where each stood when the page was opened: a coupon that
 * is claimed does not jump away under the finger.
 */
export function groupOffers(
  coupons: readonly CouponCard[],
  places: ReadonlyMap<string, OfferGroup> = new Map(),
): readonly { readonly group: OfferGroup; readonly coupons: readonly CouponCard[] }[] {
  return offerGroups
    .map((group) => ({
      group,
      coupons: coupons.filter((one) => (places.get(one.templateId) ?? groupOf(one)) === group),
    }))
    .filter((one) => one.coupons.length > 0);
}
