import type { ProductChoice, SkuChoice } from '#contract/promotion-views';
import type { CouponGives, DiscountLine } from '#domain/coupons/kind';
import { couponKindOf } from '#domain/coupons/registry';
import type { CouponRule } from '#domain/coupons/template';
import { inScope } from '#domain/goods-scope';
import { fen, sum, times, zeroFen, type Fen } from '#domain/money';

/** Goods a coupon is tried on: so many pieces at this price, of something it is for. */
export interface Probe {
  readonly unitFen: Fen;
  readonly pieces: number;
}

/** What a coupon is worth to a buyer of these goods, asked from the kind itself; a gift counts at its price in the shop. */
export function worthAt(
  rule: CouponRule,
  { unitFen, pieces }: Probe,
  freightFen: Fen,
  products: readonly ProductChoice[],
): Fen {
  const cost = times(unitFen, pieces);
  const goods = goodsFor(rule, products);
  const line: DiscountLine = {
    ...{ productId: goods?.productId ?? '', categoryId: goods?.categoryId ?? '', quantity: pieces },
    ...{ listFen: cost, dealFen: cost, leftFen: cost },
  };
  // With nothing known of the catalogue, the goods are taken to be those the coupon is for.
  const scoped = goods === undefined ? { ...rule, scope: { kind: 'all' as const } } : rule;
  const gives = couponKindOf(rule.kind)?.give([line], scoped, freightFen);
  return gives === undefined ? zeroFen : worthOf(gives, products);
}

function worthOf(gives: CouponGives, products: readonly ProductChoice[]): Fen {
  switch (gives.kind) {
    case 'goods':
      return sum(gives.perLine);
    case 'freight':
      return gives.fen;
    case 'gift': {
      const sku = skusOf(products).find(({ sku: { id } }) => id === gives.skuId);
      return sku === undefined ? zeroFen : times(sku.sku.priceFen, gives.quantity);
    }
  }
}

/** The prices of what a coupon is for, the cheapest first; empty while the catalogue is not there. */
export function pricesInScope(
  { scope }: Pick<CouponRule, 'scope'>,
  products: readonly ProductChoice[],
): readonly Fen[] {
  return skusOf(products)
    .filter(({ product: { id, categoryId } }) => inScope(scope, { productId: id, categoryId }))
    .map(({ sku }) => sku.priceFen)
    .sort((a, b) => a - b);
}

function goodsFor({ scope }: CouponRule, products: readonly ProductChoice[]) {
  return products
    .map(({ id, categoryId }) => ({ productId: id, categoryId }))
    .find((one) => inScope(scope, one));
}

function skusOf(
  products: readonly ProductChoice[],
): readonly { readonly product: ProductChoice; readonly sku: SkuChoice }[] {
  return products.flatMap((product) => product.skus.map((sku) => ({ product, sku })));
}

/** Goods that just reach the threshold, from one piece to a few dozen: where a coupon takes the largest share. */
export function atThreshold({ threshold }: CouponRule, cheapest: Fen): readonly Probe[] {
  const counts = Array.from({ length: 30 }, (_, place) => place + 1);
  switch (threshold.kind) {
    case 'none':
      return counts.map((pieces) => ({ unitFen: cheapest, pieces }));
    case 'amount':
      return counts.map((pieces) => ({ unitFen: fen(Math.ceil(threshold.fen / pieces)), pieces }));
    case 'pieces':
      return counts.map((more) => ({ unitFen: cheapest, pieces: threshold.pieces + more - 1 }));
  }
}
