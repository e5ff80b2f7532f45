import type { MemberView, ProductCard, ProductView } from '#contract/views';
import type { Sku } from '#domain/catalogue';
import type { Fen } from '#domain/money';
import { bestOffer, levelOffer } from '#domain/pricing/offers';
import type { StrikePrice } from '#domain/pricing/strike-price';
import type { DealReason } from '../deal-tag';

type Level = MemberView['level'];
type Prices = ProductView['product']['prices'];

/** What one piece costs this person now, and why that is below the list price. */
export interface PriceNow {
  readonly fen: Fen;
  /** Absent at list price. `until` (UTC ms) when it ends for everybody. */
  readonly reason?: DealReason & { readonly until?: number };
  readonly strike?: StrikePrice;
}

/** The lower of the limited-time price and the level's, as the quote will say; of equal ones the public one. */
export function priceOf(sku: Pick<Sku, 'id' | 'priceFen'>, prices: Prices, level: Level): PriceNow {
  const { deal, strike } = prices?.[sku.id] ?? {};
  return cheaper({ listFen: sku.priceFen, deal, strike, level });
}

/** The same for a product in a list: what its cheapest SKU costs. */
export function cardPriceOf(card: ProductCard, level: Level): PriceNow {
  const { fromFen, deal, strike } = card;
  const listFen = deal?.listFen ?? fromFen;
  return cheaper({ listFen, deal: deal && { ...deal, fen: fromFen }, strike, level });
}

interface Known {
  readonly listFen: Fen;
  readonly deal: { readonly fen: Fen; readonly title: string; readonly until: number } | undefined;
  readonly strike: StrikePrice | undefined;
  readonly level: Level;
}

function cheaper({ listFen, deal, strike, level }: Known): PriceNow {
  const own = levelOffer(listFen, level);
  const offers = [
    ...(deal ? [{ source: 'deal', label: deal.title, unitFen: deal.fen, until: deal.until }] : []),
    ...(own ? [own] : []),
  ];
  const best = bestOffer(listFen, offers);
  const strikeOf = strike && { strike };
  if (best === undefined) return { fen: listFen, ...strikeOf };
  const kind = best.source === 'level' ? 'level' : 'deal';
  const until = 'until' in best && typeof best.until === 'number' ? { until: best.until } : {};
  return { fen: best.unitFen, reason: { kind, label: best.label, ...until }, ...strikeOf };
}
