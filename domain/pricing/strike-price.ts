import { beijingDay } from '../calendar';
import type { Sku } from '../catalogue';
import type { Fen } from '../money';
import { dealBefore, type FormerDeal, type PriceHistory } from './price-history';

/** A price to strike through, and what it stands on: shown together or not at all. */
export interface StrikePrice {
  readonly fen: Fen;
  readonly basis:
    | Pick<FormerDeal, 'kind'>
    /** Typed by the merchant with a source; `text` is what the buyer reads. */
    | { readonly kind: 'typed'; readonly text: string; readonly source: string };
}

/**
 * The struck-through price beside a deal price. A typed basis with its source counts first, else the shop's own lowest
 * deal of the seven days before the promotion, or its last deal before them; without either, or when it is not above
 * the deal, there is none.
 */
export function strikePrice(
  sku: Pick<Sku, 'basis'>,
  deal: {
    readonly unitFen: Fen;
    /** When the promotion started, UTC ms; now where there is none. */
    readonly since: number;
  },
  history: PriceHistory | undefined,
): StrikePrice | undefined {
  const strike = typedBasis(sku) ?? ownBasis(history, deal.since);
  return strike !== undefined && strike.fen > deal.unitFen ? strike : undefined;
}

function typedBasis({ basis }: Pick<Sku, 'basis'>): StrikePrice | undefined {
  if (basis === undefined || basis.source.trim() === '') return undefined;
  const { fen, text, source } = basis;
  return { fen, basis: { kind: 'typed', text, source } };
}

function ownBasis(history: PriceHistory | undefined, since: number): StrikePrice | undefined {
  const deal = history && dealBefore(history, beijingDay(since));
  return deal === undefined ? undefined : { fen: deal.fen, basis: { kind: deal.kind } };
}
