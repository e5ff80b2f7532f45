import { compareText } from '../compare-text';
import type { Coupon } from './coupon';
import { stackingClasses, type CouponRule } from './template';

/** All that decides it; the phone knows no more of a coupon. */
interface Stacked {
  readonly rule: Pick<CouponRule, 'stackingClass' | 'combinesWith'>;
}

/** Two coupons go together only if they are of different classes and each allows the other's. */
export function combines(a: Stacked, b: Stacked): boolean {
  return (
    a.rule.stackingClass !== b.rule.stackingClass &&
    a.rule.combinesWith.includes(b.rule.stackingClass) &&
    b.rule.combinesWith.includes(a.rule.stackingClass)
  );
}

export function allCombine(coupons: readonly Coupon[]): boolean {
  return coupons.every((a, index) => coupons.slice(index + 1).every((b) => combines(a, b)));
}

/** Every set of coupons that go together, the empty one first; each has at most one coupon per class, in their order. */
export function couponSets(coupons: readonly Coupon[]): (readonly Coupon[])[] {
  return stackingClasses.reduce<(readonly Coupon[])[]>(
    (sets, stackingClass) => {
      const own = coupons.filter((one) => one.rule.stackingClass === stackingClass);
      return sets.flatMap((set) => [
        set,
        ...own.filter((one) => set.every((other) => combines(one, other))).map((c) => [...set, c]),
      ]);
    },
    [[]],
  );
}

/** The order in which coupons are applied. */
export function byClass(a: Coupon, b: Coupon): number {
  const rank =
    stackingClasses.indexOf(a.rule.stackingClass) - stackingClasses.indexOf(b.rule.stackingClass);
  return rank || compareText(a._id, b._id);
}
