import { addBeijingDays, beijingDay, formatBeijing } from '#domain/calendar';
import { templateLimits } from '#domain/coupons/create-template';
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

export function scopeWords(scope: CouponScope, nameOf: NameOf): string {
  if (scope.kind === 'all') return '全店通用';
  if (scope.ids.length === 0) return '还没选适用商品';
  if (scope.kind === 'products') return `指定 ${scope.ids.length} 款商品可用`;
  return `${scope.ids.map(nameOf).join('、')}可用`;
}

export function thresholdWords(threshold: CouponThreshold): string {
  if (threshold.kind === 'none') return '无门槛';
  return threshold.fen > 0 ? `满 ${formatYuanShort(threshold.fen)} 元可用` : '门槛待填';
}

export function validityWords(validity: CouponValidity): string {
  if (validity.kind === 'dates') {
    return `${dayWords(validity.from)} 至 ${dayWords(validity.until - 1)} 可用`;
  }
  if (validity.days < 0) return '有效期待填';
  return validity.days === 0 ? '领取当天可用' : `领取后 ${validity.days} 天内可用`;
}

function dayWords(at: number): string {
  return formatBeijing(at, 'YYYY年M月D日');
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
