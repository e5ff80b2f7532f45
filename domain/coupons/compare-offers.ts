import { compareText } from '../compare-text';
import type { Fen } from '../money';
import type { Coupon } from './coupon';

/** What a set of coupons comes to. */
export interface Offer {
  readonly set: readonly Coupon[];
  readonly payableFen: Fen;
  /** List price of the gifts it brings. */
  readonly giftFen: Fen;
}

/**
 * What a buyer would prefer, best first: least payable, then the dearer gifts, then fewest coupons, then soonest to
 * expire, then stable id.
 */
export function compareOffers(a: Offer, b: Offer): number {
  return (
    a.payableFen - b.payableFen ||
    b.giftFen - a.giftFen ||
    a.set.length - b.set.length ||
    compareEach(expiries(a.set), expiries(b.set), (x, y) => x - y) ||
    compareEach(ids(a.set), ids(b.set), compareText)
  );
}

function expiries(set: readonly Coupon[]): number[] {
  return set.map((coupon) => coupon.validUntil).sort((a, b) => a - b);
}

function ids(set: readonly Coupon[]): string[] {
  return set.map((coupon) => coupon._id).sort(compareText);
}

/** First difference of two lists of the same length. */
function compareEach<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (x: Item, y: Item) => number,
): number {
  for (const [index, x] of a.entries()) {
    const y = b[index];
    const difference = y === undefined ? 0 : compare(x, y);
    if (difference !== 0) return difference;
  }
  return 0;
}
