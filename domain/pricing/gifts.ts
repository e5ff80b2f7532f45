import type { Activity } from '../activities/activity';
import { findSku, skuLabel } from '../catalogue';
import type { Coupon } from '../coupons/coupon';
import { skuOf } from '../coupons/kind';
import { couponKindOf } from '../coupons/registry';
import type { Fen } from '../money';
import type { CartLine } from './priced-line';
import type { QuoteGift } from './quote';
import type { PricedProduct } from './read-cart';

type SkuReference = Pick<CartLine, 'productId' | 'skuId'>;

/** A SKU on sale that may come along for nothing. */
export interface GiftGoods extends Omit<QuoteGift, 'quantity' | 'source'> {
  /** List price of one piece: of two gifts the dearer one is better. */
  readonly valueFen: Fen;
  /** Pieces that can be given once the order's own lines have theirs; absent: not asked. */
  readonly available?: number;
}

/** Every SKU that a coupon or a ladder promises. */
export function promisedSkus(
  coupons: readonly Pick<Coupon, 'rule'>[],
  activities: readonly Activity[],
): SkuReference[] {
  const byCoupons = coupons.flatMap(({ rule }) =>
    (couponKindOf(rule.kind)?.parameters ?? [])
      .filter(({ unit }) => unit === 'sku')
      .flatMap(({ name }) => skuOf(rule, name) ?? []),
  );
  const byLadders = activities
    .flatMap((activity) => (activity.kind === 'ladder' ? activity.steps : []))
    .flatMap(({ reward }) => (reward.kind === 'gift' ? reward : []));
  return [...byCoupons, ...byLadders];
}

/** The promised gifts that are on sale, with what the lines leave of them. */
export function giftGoodsOf(
  input: {
    readonly products: readonly PricedProduct[];
    readonly coupons: readonly Pick<Coupon, 'rule'>[];
    readonly activities: readonly Activity[];
    readonly available?: Readonly<Record<string, number>>;
  },
  lines: readonly CartLine[],
): GiftGoods[] {
  const catalogue = new Map(input.products.map((product) => [product._id, product]));
  const onShelf = new Map(Object.entries(input.available ?? {}));
  const inCart = new Map(lines.map(({ skuId, quantity }) => [skuId, quantity]));
  const promised = promisedSkus(input.coupons, input.activities);
  const bySku = new Map(promised.map((one) => [one.skuId, one]));
  return [...bySku.values()].flatMap(({ productId, skuId }) => {
    const product = catalogue.get(productId);
    const sku = product?.status === 'on' ? findSku(product, skuId) : undefined;
    if (product === undefined || sku === undefined) return [];
    const shelf = onShelf.get(skuId);
    return {
      productId,
      skuId,
      title: product.title,
      skuLabel: skuLabel(sku),
      picture: sku.picture ?? product.picture,
      valueFen: sku.priceFen,
      ...(shelf === undefined ? {} : { available: shelf - (inCart.get(skuId) ?? 0) }),
    };
  });
}

/** The goods of a promised gift, when enough of them are left beside the gifts already given. */
export function giftFor(
  goods: readonly GiftGoods[],
  given: readonly QuoteGift[],
  { skuId, quantity }: Pick<QuoteGift, 'skuId' | 'quantity'>,
): GiftGoods | undefined {
  const found = goods.find((one) => one.skuId === skuId);
  const taken = given.find((one) => one.skuId === skuId)?.quantity ?? 0;
  return (found?.available ?? Infinity) - taken >= quantity ? found : undefined;
}

/** Gifts with one more; pieces of one SKU are one gift. */
export function withGift(
  gifts: readonly QuoteGift[],
  goods: GiftGoods,
  quantity: number,
  source: string,
): QuoteGift[] {
  const { productId, skuId, title, skuLabel: label, picture } = goods;
  if (!gifts.some((one) => one.skuId === goods.skuId))
    return [...gifts, { productId, skuId, title, skuLabel: label, picture, quantity, source }];
  return gifts.map((one) =>
    one.skuId === goods.skuId ? { ...one, quantity: one.quantity + quantity } : one,
  );
}
