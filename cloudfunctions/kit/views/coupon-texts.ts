import type { Category } from '#domain/catalogue';
import { couponValueFen, describeScope, describeThreshold } from '#domain/coupons/describe-coupon';
import { describeRule } from '#domain/coupons/describe-rule';
import type { CouponRule, CouponScope } from '#domain/coupons/template';
import type { Fen } from '#domain/money';

export interface CouponTexts {
  readonly ruleText: string;
  readonly valueFen: Fen;
  readonly thresholdText: string;
  readonly scopeText: string;
}

/** What a coupon says about itself, in the words of its rule. */
export function couponTexts(rule: CouponRule, categories: readonly Category[]): CouponTexts {
  return {
    ruleText: describeRule(rule),
    valueFen: couponValueFen(rule),
    thresholdText: describeThreshold(rule.threshold),
    scopeText: scopeText(rule.scope, categories),
  };
}

export function scopeText(scope: CouponScope, categories: readonly Category[]): string {
  return describeScope(scope, (id) => categories.find((one) => one._id === id)?.name);
}
