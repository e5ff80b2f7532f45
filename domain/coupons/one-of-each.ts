import { compareText } from '../compare-text';
import type { Coupon } from './coupon';

/** What tells coupons apart in a price: of one template and with one frozen rule only id and validity differ. */
function promiseOf({ templateId, rule }: Coupon): string {
  return JSON.stringify([templateId, rule]);
}

/**
 * Of coupons that promise the same the soonest to expire, then the first id: the one the best set would take anyhow.
 * Thirty of a kind cost a price no more than one.
 */
export function oneOfEach(coupons: readonly Coupon[]): Coupon[] {
  const firsts = new Map<string, Coupon>();
  for (const coupon of coupons) {
    const promise = promiseOf(coupon);
    const first = firsts.get(promise);
    if (first === undefined || isBefore(coupon, first)) firsts.set(promise, coupon);
  }
  return [...firsts.values()];
}

function isBefore(a: Coupon, b: Coupon): boolean {
  return (a.validUntil - b.validUntil || compareText(a._id, b._id)) < 0;
}

/** A question that has one answer for all coupons that promise the same, asked once for each promise. */
export function oncePerPromise<Answer>(
  ask: (coupon: Coupon) => Answer,
): (coupon: Coupon) => Answer {
  const answers = new Map<string, Answer>();
  return (coupon) => {
    const promise = promiseOf(coupon);
    const known = answers.get(promise);
    if (known !== undefined) return known;
    const answer = ask(coupon);
    answers.set(promise, answer);
    return answer;
  };
}
