import type { Quote } from '../pricing/quote';
import { stockId } from '../stock/stock';
import type { StockMovement } from '../stock/stock';

interface Ordered {
  readonly quote: Pick<Quote, 'lines' | 'gifts'>;
  readonly locationId: string;
}

/** What an order takes from the shelves: bought pieces and gifts, each stock once. */
export function goodsOfOrder({ quote, locationId }: Ordered): StockMovement['lines'] {
  const pieces = new Map<string, number>();
  for (const { skuId, quantity } of [...quote.lines, ...quote.gifts]) {
    const id = stockId(skuId, locationId);
    pieces.set(id, (pieces.get(id) ?? 0) + quantity);
  }
  return [...pieces].map(([id, quantity]) => ({ stockId: id, quantity }));
}
