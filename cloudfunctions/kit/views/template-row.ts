import { describeValidity } from '#domain/coupons/describe-coupon';
import type { CouponTemplateRow } from '#contract/views';
import type { Category } from '#domain/catalogue';
import { describeRule } from '#domain/coupons/describe-rule';
import type { CouponTemplate } from '#domain/coupons/template';
import { fen } from '#domain/money';
import type { CouponUse } from '../repositories/orders';
import { stampOf } from '../stamp-of';
import { scopeText } from './coupon-texts';

/** A template in the console, with what paid orders made of it. */
export function templateRow(
  template: CouponTemplate,
  categories: readonly Category[],
  use: CouponUse = { used: 0, discountFen: 0 },
): CouponTemplateRow {
  const { _id, title, rule, audience, channels, claim, validity, quota, perMember } = template;
  const { issued, status, createdBy, createdAt, codesMade } = template;
  return {
    ...{ _id, title, rule, audience, channels, claim, validity, quota, perMember },
    ...{ issued, status, createdBy, createdAt },
    ...(codesMade === undefined ? {} : { codesMade }),
    ruleText: describeRule(template.rule),
    scopeText: scopeText(template.rule.scope, categories),
    validityText: describeValidity(template.validity),
    used: use.used,
    discountFen: fen(use.discountFen),
    stamp: templateStamp(template),
  };
}

/** The mark of what a template promises. */
export function templateStamp(template: CouponTemplate): string {
  const { title, rule, audience, channels, claim, validity, quota, perMember } = template;
  return stampOf({ title, rule, audience, channels, claim, validity, quota, perMember });
}
