import { formatBeijing } from '../calendar';
import { fen, formatYuanShort, zeroFen, type Fen } from '../money';
import { parameterOf } from './kind';
import { couponKindOf } from './registry';
import type { CouponRule, CouponScope, CouponThreshold, CouponValidity } from './template';

/** The name of a category; undefined for one that is gone. */
export type CategoryName = (id: string) => string | undefined;

/** The big number on the card in fen: the first amount of money its kind declares. */
export function couponValueFen(rule: CouponRule): Fen {
  const amount = couponKindOf(rule.kind)?.parameters.find((one) => one.unit === 'fen');
  return amount === undefined ? zeroFen : fen(parameterOf(rule, amount.name) ?? 0);
}

export function describeThreshold(threshold: CouponThreshold): string {
  return threshold.kind === 'none' ? '无门槛' : `满 ${formatYuanShort(threshold.fen)} 元可用`;
}

export function describeScope(scope: CouponScope, nameOf: CategoryName): string {
  if (scope.kind === 'all') return '全店通用';
  if (scope.kind === 'products') return `指定 ${scope.ids.length} 款商品可用`;
  const names = scope.ids.map(nameOf).filter((name) => name !== undefined);
  return names.length === 0 ? '指定分类可用' : `${names.join('、')}可用`;
}

/** Ends are exclusive in the data and inclusive for a person; days are Beijing days. */
export function describeValidity(validity: CouponValidity): string {
  if (validity.kind === 'dates') {
    return `${datesText(validity.from, validity.until - 1)} 可用`;
  }
  return validity.days === 0 ? '领取当天可用' : `领取后 ${validity.days} 天内可用`;
}

/** Short enough for one line of a card; the year once when it is the same. */
function datesText(first: number, last: number): string {
  const sameYear = formatBeijing(first, 'YYYY') === formatBeijing(last, 'YYYY');
  return `${formatBeijing(first, 'YYYY.M.D')}–${formatBeijing(last, sameYear ? 'M.D' : 'YYYY.M.D')}`;
}
