import { compareText } from '../../compare-text';
import type { Coupon } from '../../coupons/coupon';
import { couponKindOf } from '../../coupons/registry';
import type { StackingClass } from '../../coupons/template';
import { negate, subtract, sum, zeroFen } from '../../money';
import type { PriceDraft, Stage } from '../stage';

/** Product coupons first, then coupons on the whole order, then those on freight (rules: one per class). */
const classOrder: readonly StackingClass[] = ['product', 'order', 'freight'];

/** Takes the coupons off, each from what the one before left. A coupon without effect leaves no step. */
export const couponDiscount: Stage = {
  stage: 'coupon',
  apply: (draft, rules) => [...rules.coupons].sort(byClass).reduce(takeOff, draft),
};

function byClass(a: Coupon, b: Coupon): number {
  const rank = classOrder.indexOf(a.rule.stackingClass) - classOrder.indexOf(b.rule.stackingClass);
  return rank || compareText(a._id, b._id);
}

function takeOff(draft: PriceDraft, coupon: Coupon): PriceDraft {
  const shares = couponKindOf(coupon.rule.kind)?.discount(draft.lines, coupon.rule) ?? [];
  const total = sum(shares);
  if (total === 0) return draft;
  const perLine = shares.map(negate);
  const step = { source: coupon._id, label: coupon.title, fen: negate(total), perLine };
  return {
    lines: draft.lines.map((line, index) => ({
      ...line,
      leftFen: subtract(line.leftFen, shares[index] ?? zeroFen),
    })),
    steps: [...draft.steps, { stage: 'coupon', ...step }],
  };
}
