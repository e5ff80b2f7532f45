import { compareText } from '../compare-text';
import type { Fen } from '../money';
import { couponSets } from './combine';
import type { Coupon } from './coupon';

/**
 * The set a buyer would choose: least payable, then fewest coupons, then soonest to expire, then stable id.
 * `payableOf` prices the whole order with a set, freight included: a coupon that costs free freight can lose.
 */
export function chooseBest(
  usable: readonly Coupon[],
  payableOf: (set: readonly Coupon[]) => Fen,
): readonly Coupon[] {
  const offers = couponSets(usable).map((set) => ({ set, payableFen: payableOf(set) }));
  const [best] = offers.sort(
    (a, b) =>
      a.payableFen - b.payableFen ||
      a.set.length - b.set.length ||
      compareEach(expiries(a.set), expiries(b.set), (x, y) => x - y) ||
      compareEach(ids(a.set), ids(b.set), compareText),
  );
  return best?.set ?? [];
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
