import type { Category } from '#domain/catalogue';
import { couponHeadline, describeScope, describeThreshold } from '#domain/coupons/describe-coupon';
import { describeRule } from '#domain/coupons/describe-rule';
import type { Headline } from '#domain/coupons/kind';
import type { CouponRule } from '#domain/coupons/template';
import type { GoodsScope } from '#domain/goods-scope';

export interface CouponTexts {
  readonly ruleText: string;
  readonly headline: Headline;
  readonly thresholdText: string;
  readonly scopeText: string;
}

/** What a coupon says about itself, in the words of its rule. */
export function couponTexts(rule: CouponRule, categories: readonly Category[]): CouponTexts {
  return {
    ruleText: describeRule(rule),
    headline: couponHeadline(rule),
    thresholdText: describeThreshold(rule.threshold),
    scopeText: scopeText(rule.scope, categories),
  };
}

export function scopeText(scope: GoodsScope, categories: readonly Category[]): string {
  return describeScope(scope, (id) => categories.find((one) => one._id === id)?.name);
}
