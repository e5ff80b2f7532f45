import type { ProductView, QuoteView } from '#contract/views';
import { findSku, type Sku } from '#domain/catalogue';
import { sum, times, type Fen } from '#domain/money';
import type { CartLine } from '../../stores/cart';

type Product = ProductView['product'];

/** A line of the bag with what it is today. */
export interface LiveLine extends CartLine {
  readonly product: Product;
  readonly sku: Sku;
  /** Pieces that can still be had when fewer than wanted; from the last quote. */
  readonly shortOf?: number;
}

/** A line that can no longer be bought; the product is known while it is only taken off. */
export interface GoneLine extends CartLine {
  readonly product?: Product;
}

export interface SortedLines {
  readonly live: readonly LiveLine[];
  readonly gone: readonly GoneLine[];
}

/** Holds the bag against today's shelves. */
export function sortLines(
  lines: readonly CartLine[],
  products: readonly Product[],
  shortages: QuoteView['shortages'] = [],
): SortedLines {
  const live: LiveLine[] = [];
  const gone: GoneLine[] = [];
  for (const line of lines) {
    const product = products.find(({ _id }) => _id === line.productId);
    const sku = product && findSku(product, line.skuId);
    if (!product || !sku || product.status === 'off') {
      gone.push(product ? { ...line, product } : line);
      continue;
    }
    const short = shortages.find(({ skuId }) => skuId === line.skuId);
    live.push({ ...line, product, sku, ...(short ? { shortOf: short.available } : {}) });
  }
  return { live, gone };
}

/** List prices of these lines: what is shown until the server has priced them. */
export function goodsTotal(lines: readonly LiveLine[]): Fen {
  return sum(lines.map(({ sku, quantity }) => times(sku.priceFen, quantity)));
}

/** The coupon closest to being usable, if any: how much more unlocks it. */
export function nearestCoupon(view: QuoteView | undefined) {
  const waiting = view?.quote.couponsNotUsed.flatMap(({ title, gapFen }) =>
    gapFen !== undefined && gapFen > 0 ? [{ title, gapFen }] : [],
  );
  return waiting?.sort((a, b) => a.gapFen - b.gapFen)[0];
}
