import type { ProductChoice } from '#contract/promotion-views';
import type { CouponRule, CouponTemplate } from '#domain/coupons/template';
import { fen, smaller, times, type Fen } from '#domain/money';
import { maxOrderFen, maxQuantity } from '#domain/shop';
import { atThreshold, pricesInScope, worthAt } from './coupon-probes';

/** What a coupon can cost and what it means at its threshold, asked from the kind's own discount. */
export interface CouponOutlook {
  /** The most one coupon gives; absent when more goods always give more. */
  readonly mostFen?: Fen;
  /** Every coupon claimed and used to the full, or what the campaign may spend; absent without any limit. */
  readonly ceilingFen?: Fen;
  readonly limitedBy?: 'quota' | 'budget';
  /** What a merchant should look at before publishing. */
  readonly warnings: readonly string[];
}

/** Below this many tenths of the price (折) a merchant is asked to check the margin. */
const thinTenths = 7;

/** Freight no parcel of a shop costs: what a coupon without a cap is tried on. */
const dearFreight = fen(100_000);

export function couponOutlook(
  template: Pick<CouponTemplate, 'rule' | 'quota'>,
  products: readonly ProductChoice[],
): CouponOutlook {
  const { rule, quota } = template;
  const mostFen = mostOf(rule, products);
  const byQuota = mostFen === undefined ? undefined : times(mostFen, quota);
  const cap = rule.budget?.capFen;
  const ceilingFen =
    byQuota === undefined || cap === undefined ? (byQuota ?? cap) : smaller(byQuota, cap);
  return {
    ...(mostFen === undefined ? {} : { mostFen }),
    ...(ceilingFen === undefined
      ? {}
      : { ceilingFen, limitedBy: ceilingFen === byQuota ? 'quota' : 'budget' }),
    warnings: [
      ...(ceilingFen === undefined ? ['花多少没有上限：可以在「叠加和预算」里设预算。'] : []),
      ...marginWarning(rule, products),
    ],
  };
}

/** What the largest order gets from one coupon; undefined when half of that order gets less. */
function mostOf(rule: CouponRule, products: readonly ProductChoice[]): Fen | undefined {
  const dearest = pricesInScope(rule, products).at(-1) ?? maxOrderFen;
  const pieces = Math.max(1, Math.min(maxQuantity, Math.floor(maxOrderFen / dearest)));
  const half = Math.max(1, Math.floor(pieces / 2));
  const most = worthAt(rule, { unitFen: dearest, pieces }, dearFreight, products);
  const less = worthAt(
    rule,
    { unitFen: pieces === 1 ? fen(Math.floor(dearest / 2)) : dearest, pieces: half },
    fen(dearFreight / 2),
    products,
  );
  return most === less ? most : undefined;
}

function marginWarning(rule: CouponRule, products: readonly ProductChoice[]): readonly string[] {
  const cheapest = pricesInScope(rule, products)[0] ?? fen(10_000);
  const tenths = Math.min(
    ...atThreshold(rule, cheapest).map((probe) => {
      const cost = probe.unitFen * probe.pieces;
      const worth = worthAt(rule, probe, fen(0), products);
      return Math.round(((cost - Math.min(worth, cost)) / cost) * 100) / 10;
    }),
  );
  if (tenths >= thinTenths) return [];
  if (rule.threshold.kind === 'none' && tenths === 0) {
    return ['没有门槛：再便宜的商品也能减，可能减到 0 元。'];
  }
  return [
    tenths === 0
      ? '刚到门槛就减到 0 元，等于白送，请确认门槛。'
      : `刚到门槛时相当于打 ${tenths} 折，请确认毛利够。`,
  ];
}
