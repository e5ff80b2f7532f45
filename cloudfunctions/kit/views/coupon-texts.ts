import type { Category } from '#domain/catalogue';
import { couponHeadline, describeCondition, describeScope } from '#domain/coupons/describe-coupon';
import { describeRule } from '#domain/coupons/describe-rule';
import type { Headline } from '#domain/coupons/kind';
import type { CouponRule } from '#domain/coupons/template';
import type { GoodsScope } from '#domain/goods-scope';
import type { Language } from '#domain/language';

export interface CouponTexts {
  readonly ruleText: string;
  readonly headline: Headline;
  readonly thresholdText: string;
  readonly scopeText: string;
  /** It is for everything the shop sells. */
  readonly everywhere: boolean;
}

/** What a coupon says about itself, in the words of its rule. */
export function couponTexts(
  rule: CouponRule,
  categories: readonly Category[],
  language: Language,
): CouponTexts {
  return {
    ruleText: describeRule(rule, language),
    headline: couponHeadline(rule, language),
    thresholdText: describeCondition(rule, language),
    scopeText: scopeText(rule.scope, categories, language),
    everywhere: rule.scope.kind === 'all' && rule.scope.excluded === undefined,
  };
}

export function scopeText(
  scope: GoodsScope,
  categories: readonly Category[],
  language?: Language,
): string {
  return describeScope(scope, (id) => categories.find((one) => one._id === id)?.name, language);
}
