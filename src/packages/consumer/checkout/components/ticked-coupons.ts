import { combines } from '#domain/coupons/combine';
import type { CouponInHand } from '#contract/views';

/** With whom a coupon goes together; a coupon nothing is known of goes alone. */
export type Stacking = Pick<CouponInHand, '_id' | 'stackingClass' | 'combinesWith'>;

/**
 * The coupons that are ticked after a tap on one: it goes again when it was ticked; otherwise it joins those it goes
 * together with, and the others make room for it.
 */
export function tick(
  ticked: readonly string[],
  tapped: string,
  inHand: readonly Stacking[],
): string[] {
  if (ticked.includes(tapped)) return ticked.filter((id) => id !== tapped);
  return [...ticked.filter((id) => goTogether(id, tapped, inHand)), tapped];
}

function goTogether(a: string, b: string, inHand: readonly Stacking[]): boolean {
  const [one, other] = [a, b].map((id) => inHand.find(({ _id }) => _id === id));
  return one !== undefined && other !== undefined && combines({ rule: one }, { rule: other });
}
