import { formatBeijing } from '../calendar';
import type { Exclusions, GoodsScope } from '../goods-scope';
import { formatYuanShort } from '../money';
import type { Headline } from './kind';
import { couponKindOf } from './registry';
import type { CouponRule, CouponThreshold, CouponValidity } from './template';

/** The name of a category; undefined for one that is gone. */
export type CategoryName = (id: string) => string | undefined;

/** The big figure on the card; nothing for a kind that is gone. */
export function couponHeadline(rule: CouponRule): Headline {
  return couponKindOf(rule.kind)?.headline(rule) ?? { amount: '', unit: '元' };
}

export function describeThreshold(threshold: CouponThreshold): string {
  switch (threshold.kind) {
    case 'none':
      return '无门槛';
    case 'amount':
      return `满 ${formatYuanShort(threshold.fen)} 元可用`;
    case 'pieces':
      return `满 ${threshold.pieces} 件可用`;
  }
}

/** Where it applies, with what is left out at the end. */
export function describeScope(scope: GoodsScope, nameOf: CategoryName): string {
  const left = scope.excluded === undefined ? '' : describeExclusions(scope.excluded, nameOf);
  return `${describeGoods(scope, nameOf)}${left === '' ? '' : `，${left}除外`}`;
}

function describeGoods(scope: GoodsScope, nameOf: CategoryName): string {
  if (scope.kind === 'all') return '全店通用';
  if (scope.kind === 'products') return `指定 ${scope.ids.length} 款商品可用`;
  const names = namesOf(scope.ids, nameOf);
  return names === '' ? '指定分类可用' : `${names}可用`;
}

function describeExclusions({ categoryIds, productIds }: Exclusions, nameOf: CategoryName): string {
  const categories = categoryIds.length === 0 ? '' : namesOf(categoryIds, nameOf) || '部分分类';
  const products = productIds.length === 0 ? '' : `${productIds.length} 款商品`;
  return [categories, products].filter((part) => part !== '').join('、');
}

function namesOf(ids: readonly string[], nameOf: CategoryName): string {
  return ids
    .map(nameOf)
    .filter((name) => name !== undefined)
    .join('、');
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
