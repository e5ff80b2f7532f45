import type { MemberView, ProductView, QuoteView } from '#contract/views';
import { findSku, type Sku } from '#domain/catalogue';
import { sum, times, type Fen } from '#domain/money';
import { priceOf, type PriceNow } from '../../components/price/price-of';
import { dealStep } from '../../components/price-steps/deal-step';
import type { CartLine } from '../../stores/cart';

type Product = ProductView['product'];

/** A line of the bag with what it is today. */
export interface LiveLine extends CartLine {
  readonly product: Product;
  readonly sku: Sku;
  /** Of one piece, as the last quote says, or the shelf until there is one. */
  readonly price: Pick<PriceNow, 'fen' | 'reason'>;
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

/** What is known beside the shelves: the last quote, and the level whose price this person pays. */
export interface Known {
  readonly priced?: QuoteView | undefined;
  readonly level?: MemberView['level'];
}

/** Holds the bag against today's shelves. */
export function sortLines(
  lines: readonly CartLine[],
  products: readonly Product[],
  known: Known = {},
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
    const short = known.priced?.shortages.find(({ skuId }) => skuId === line.skuId);
    const price =
      quotedPrice(line.skuId, known.priced) ?? priceOf(sku, product.prices, known.level);
    live.push({ ...line, product, sku, price, ...(short ? { shortOf: short.available } : {}) });
  }
  return { live, gone };
}

/** What the server says of one piece, while the line is among those it priced. */
function quotedPrice(skuId: string, priced: QuoteView | undefined): LiveLine['price'] | undefined {
  const line = priced?.quote.lines.find((one) => one.skuId === skuId);
  if (!priced || !line) return undefined;
  const step = dealStep(priced.quote, skuId);
  if (!step) return { fen: line.dealUnitFen };
  const kind = step.source === 'level' ? 'level' : 'deal';
  return { fen: line.dealUnitFen, reason: { kind, label: step.label } };
}

/** What these lines cost before ladders, coupons and freight: shown until the server has priced them. */
export function goodsTotal(lines: readonly LiveLine[]): Fen {
  return sum(lines.map(({ price, quantity }) => times(price.fen, quantity)));
}
