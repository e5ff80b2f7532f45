import { addBeijingDays, beijingDay, formatBeijing } from '#domain/calendar';
import { describeRule } from '#domain/coupons/describe-rule';
import type {
  CouponScope,
  CouponTemplate,
  CouponThreshold,
  CouponValidity,
} from '#domain/coupons/template';
import { formatYuanShort } from '#domain/money';

/** The name of a category or product. */
export type NameOf = (id: string) => string;

const namesShown = 3;

export function scopeWords(scope: CouponScope, nameOf: NameOf): string {
  if (scope.kind === 'all') return '全场商品可用';
  if (scope.ids.length === 0) return '还没选适用商品';
  const names = scope.ids.slice(0, namesShown).map(nameOf).join('、');
  return scope.ids.length > namesShown ? `${names}等 ${scope.ids.length} 项可用` : `${names}可用`;
}

export function thresholdWords(threshold: CouponThreshold): string {
  if (threshold.kind === 'none') return '无门槛';
  return threshold.fen > 0 ? `满 ${formatYuanShort(threshold.fen)} 可用` : '门槛待填';
}

export function validityWords(validity: CouponValidity): string {
  if (validity.kind === 'dates') {
    return `${formatBeijing(validity.from, 'M月D日')}至${formatBeijing(validity.until - 1, 'M月D日')}有效`;
  }
  if (validity.days < 0) return '有效期待填';
  return validity.days === 0 ? '仅领取当天有效' : `领取后 ${validity.days} 天内有效`;
}

/** A date makes "N days" concrete: who claims today can use it until the end of that day. */
export function validityExample(days: number, now: number): string {
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
