import type { Category } from '#domain/catalogue';
import { formatBeijing } from '#domain/calendar';
import { describeRule } from '#domain/coupons/describe-rule';
import { parameterOf } from '#domain/coupons/kind';
import { couponKindOf } from '#domain/coupons/registry';
import type { CouponRule, CouponScope, CouponValidity } from '#domain/coupons/template';
import { fen, formatYuanShort, zeroFen, type Fen } from '#domain/money';

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
    valueFen: valueOf(rule),
    thresholdText:
      rule.threshold.kind === 'none'
        ? '无门槛'
        : `满 ${formatYuanShort(rule.threshold.fen)} 元可用`,
    scopeText: scopeText(rule.scope, categories),
  };
}

/** The big number on the card: the first amount of money its kind declares. */
function valueOf(rule: CouponRule): Fen {
  const amount = couponKindOf(rule.kind)?.parameters.find((one) => one.unit === 'fen');
  return amount === undefined ? zeroFen : fen(parameterOf(rule, amount.name) ?? 0);
}

export function scopeText(scope: CouponScope, categories: readonly Category[]): string {
  if (scope.kind === 'all') return '全店通用';
  if (scope.kind === 'products') return `指定 ${scope.ids.length} 款商品可用`;
  const names = categories.filter((one) => scope.ids.includes(one._id)).map((one) => one.name);
  return names.length === 0 ? '指定分类可用' : `${names.join('、')}可用`;
}

/** Ends are exclusive in the data and inclusive for a person. */
export function validityText(validity: CouponValidity): string {
  if (validity.kind === 'dates') {
    return `${dayText(validity.from)} 至 ${dayText(validity.until - 1)} 可用`;
  }
  return validity.days === 0 ? '领取当天可用' : `领取后 ${validity.days} 天内可用`;
}

function dayText(at: number): string {
  return formatBeijing(at, 'YYYY年M月D日');
}
