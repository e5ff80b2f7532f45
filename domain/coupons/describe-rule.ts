import type { Language } from '../language';
import { couponKindOf } from './registry';
import type { CouponRule } from './template';

/** What a coupon does, in a few words of its kind: 满 100 减 20, or 20 yuan off from 100 yuan. */
export function describeRule(rule: CouponRule, language: Language = 'zh'): string {
  return couponKindOf(rule.kind)?.describe(rule, language) ?? '';
}
