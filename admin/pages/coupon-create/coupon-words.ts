import { addBeijingDays, beijingDay, formatBeijing } from '#domain/calendar';
import { templateLimits } from '#domain/coupons/template-limits';
import {
  describeScope,
  describeThreshold,
  describeValidity,
} from '#domain/coupons/describe-coupon';
import { describeRule } from '#domain/coupons/describe-rule';
import type { CouponTemplate, CouponThreshold, CouponValidity } from '#domain/coupons/template';

import type { GoodsScope } from '#domain/goods-scope';

/** The name of a category or product. */
export type NameOf = (id: string) => string;

/** Like the card's own words, with what is still to be filled in. */
export function scopeWords(scope: GoodsScope, nameOf: NameOf): string {
  const unfinished = scope.kind !== 'all' && scope.ids.length === 0;
  return unfinished ? '还没选适用商品' : describeScope(scope, nameOf);
}

export function thresholdWords(threshold: CouponThreshold): string {
  const unfinished =
    (threshold.kind === 'amount' && threshold.fen <= 0) ||
    (threshold.kind === 'pieces' && threshold.pieces <= 0);
  return unfinished ? '门槛待填' : describeThreshold(threshold);
}

export function validityWords(validity: CouponValidity): string {
  const unfinished = validity.kind === 'days' && validity.days < 0;
  return unfinished ? '有效期待填' : describeValidity(validity);
}

/** A date makes "N days" concrete: who claims today can use it until the end of that day. */
export function validityExample(days: number | null, now: number): string | undefined {
  if (days === null || !Number.isInteger(days) || days < 0 || days > templateLimits.validityDays) {
    return undefined;
  }
  const last = addBeijingDays(beijingDay(now), days);
  return `例：今天领取，可以用到 ${Number(last.slice(5, 7))}月${Number(last.slice(8))}日 24 点。`;
}

/** The whole coupon in one sentence, as a merchant would tell it to a colleague. */
export function couponSentence(template: CouponTemplate, nameOf: NameOf): string {
  const { claim, rule, quota, perMember, validity } = template;
  const from = formatBeijing(claim.from, 'M月D日');
  const until = formatBeijing(claim.until - 1, 'M月D日');
  return (
    `${from}至${until}可领，每人 ${perMember} 张，共 ${quota.toLocaleString('zh-CN')} 张；` +
    `${describeRule(rule)}，${scopeWords(rule.scope, nameOf)}，${validityWords(validity)}。`
  );
}
