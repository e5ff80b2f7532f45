import type { CouponInHand } from '#contract/views';
import { dayMs } from '#domain/calendar';

export const couponTabs = ['usable', 'used', 'lost'] as const;
export type CouponTab = (typeof couponTabs)[number];

const tabOf = {
  claimed: 'usable',
  // An unpaid order holds it: it may come back.
  locked: 'usable',
  used: 'used',
  expired: 'lost',
  revoked: 'lost',
} as const satisfies Record<CouponInHand['status'], CouponTab>;

/** The coupons of a tab: what can be used stands first, the next to end before the others; what is over, newest first. */
export function couponsInTab(coupons: readonly CouponInHand[], tab: CouponTab): CouponInHand[] {
  const own = coupons.filter(({ status }) => tabOf[status] === tab);
  if (tab !== 'usable') return own.sort((a, b) => b.claimedAt - a.claimedAt);
  const held = ({ status }: CouponInHand) => (status === 'locked' ? 1 : 0);
  return own.sort((a, b) => held(a) - held(b) || a.validUntil - b.validUntil);
}

const soonMs = 2 * dayMs;

/** In its last two days, by the phone's clock: a hint, nothing depends on it. */
export function endsSoon({ status, validUntil }: CouponInHand, now: number): boolean {
  return status === 'claimed' && validUntil - now <= soonMs;
}
