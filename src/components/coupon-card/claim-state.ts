import type { CouponCard } from '#contract/views';

type Offer = Pick<CouponCard, 'claimState' | 'claimFrom' | 'claimUntil' | 'now' | 'remaining'>;

/**
 * What can be done with a coupon. Before login nothing is known of the person: what is left may be tried within its
 * window, and the server decides.
 */
export function claimStateOf(offer: Offer): NonNullable<CouponCard['claimState']> {
  const { claimState, claimFrom, claimUntil, now, remaining } = offer;
  if (claimState !== undefined) return claimState;
  if (now >= claimUntil) return 'over';
  if (remaining <= 0) return 'soldOut';
  return now < claimFrom ? 'notStarted' : 'claimable';
}
