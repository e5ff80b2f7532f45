import { couponKindOf } from './registry';
import type { CouponRule } from './template';

/** What a coupon does, in a few words of its kind: 满 100 减 20. */
export function describeRule(rule: CouponRule): string {
  return couponKindOf(rule.kind)?.describe(rule) ?? '';
}
