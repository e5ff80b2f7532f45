import type { QuoteView } from '#contract/views';
import type { Activity } from '#domain/activities/activity';
import type { Product } from '#domain/catalogue';
import type { Coupon } from '#domain/coupons/coupon';
import type { Destination } from '#domain/freight/freight-template';
import type { CartLine } from '#domain/pricing/priced-line';
import { promisedSkus } from '#domain/pricing/gifts';
import { freezeBasis, type PriceBasis } from '#domain/pricing/price-basis';
import type { Quote } from '#domain/pricing/quote';
import type { BuyerChoice, QuoteInput } from '#domain/pricing/quote-input';
import { quoteOrder } from '#domain/pricing/quote-order';
import { centralWarehouse, type ShopSettings } from '#domain/shop';
import { stockId, type Stock } from '#domain/stock/stock';
import type { Answer } from './answer';
import { productsByIds } from './repositories/products';
import { shopToday } from './repositories/shop-today';

/** What the shop says about a cart, whoever's it is. */
export interface Cart {
  readonly lines: readonly CartLine[];
  readonly products: readonly Product[];
  readonly activities: readonly Activity[];
  readonly settings: ShopSettings;
}

export async function loadCart(lines: readonly CartLine[], now: number): Promise<Cart> {
  const [today, products] = await Promise.all([
    shopToday(now),
    productsByIds(lines.map((line) => line.productId)),
  ]);
  return { lines, products, ...today };
}

/** The cart with the products that may come along as gifts; asks only when something promises one. */
export async function withGiftProducts(cart: Cart, coupons: readonly Coupon[]): Promise<Cart> {
  const known = new Set(cart.products.map((product) => product._id));
  const missing = giftSkus(cart, coupons).filter(({ productId }) => !known.has(productId));
  if (missing.length === 0) return cart;
  const gifts = await productsByIds(missing.map(({ productId }) => productId));
  return { ...cart, products: [...cart.products, ...gifts] };
}

/** SKUs that coupons or activities promise beside what the cart holds. */
export function giftSkus({ lines, activities }: Cart, coupons: readonly Coupon[]) {
  const inCart = new Set(lines.map((line) => line.skuId));
  return promisedSkus(coupons, activities).filter(({ skuId }) => !inCart.has(skuId));
}

/** Ids of the stocks a cart would take from. Home delivery leaves from the central warehouse. */
export function stockIdsOf(lines: readonly Pick<CartLine, 'skuId'>[]): string[] {
  return [...new Set(lines.map((line) => stockId(line.skuId, centralWarehouse)))];
}

/** A cart's price and what it stands on. */
export interface PricedCart {
  readonly quote: Quote;
  readonly basis: PriceBasis;
}

/** The price of a cart for a buyer with these coupons. */
export function priceCart(
  { lines, products, activities, settings }: Cart,
  side: Pick<QuoteInput, 'buyer' | 'coupons' | 'budgets' | 'now'> & {
    readonly stocks: readonly Stock[];
    readonly couponChoice: BuyerChoice['coupons'];
    readonly points: Exclude<BuyerChoice['points'], 'none'> | undefined;
    readonly destination?: Destination;
  },
): Answer<PricedCart> {
  const { buyer, coupons, couponChoice, points = 'none', destination, now } = side;
  const { budgets = [] } = side;
  const place = destination === undefined ? {} : { destination: placeOf(destination) };
  const input: QuoteInput = {
    ...{ lines, products, activities, buyer, coupons, budgets, now },
    available: Object.fromEntries(side.stocks.map((one) => [one.skuId, one.available])),
    shop: settings,
    choice: { coupons: couponChoice, points, ...place },
  };
  const quote = quoteOrder(input);
  if (!quote.ok) return quote;
  return { ok: true, value: { quote: quote.value, basis: freezeBasis(input, quote.value) } };
}

/** Of an address only what delivery is charged by. */
function placeOf({ province, city }: Destination): Destination {
  return { province, city };
}

/** Both lists as one; a coupon in both counts as `named` says. */
export function mergeCoupons(held: readonly Coupon[], named: readonly Coupon[]): Coupon[] {
  const byId = new Map([...held, ...named].map((coupon) => [coupon._id, coupon]));
  return [...byId.values()];
}

/** Lines of a quote that cannot be delivered in full, with what is left of each. */
export function shortagesOf(quote: Quote, stocks: readonly Stock[]): QuoteView['shortages'] {
  const available = new Map(stocks.map((stock) => [stock.skuId, stock.available]));
  return quote.lines
    .map(({ skuId, quantity }) => ({ skuId, quantity, available: available.get(skuId) ?? 0 }))
    .filter((line) => line.available < line.quantity)
    .map((line) => ({ skuId: line.skuId, available: line.available }));
}
