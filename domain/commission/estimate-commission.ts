import type { AttributionDecision } from '../attribution/share';
import type { Product } from '../catalogue';
import { compareText } from '../compare-text';
import { percentOf, split, sum, type Fen } from '../money';
import type { Quote, QuoteLine } from '../pricing/quote';
import type { ShopSettings } from '../shop';
import type { Commission, CommissionLine } from './commission';

/** No product and no shop gives more than 30 %, WeChat Pay's own limit for sharing profits (docs/glossary.md). */
export const maxRateBp = 3_000;

export interface EstimateInput {
  readonly orderId: string;
  readonly shopId: string;
  readonly buyerId: string;
  readonly decision: AttributionDecision;
  readonly quote: Pick<Quote, 'lines'>;
  readonly products: readonly Pick<Product, '_id' | 'commissionRateBp'>[];
  readonly settings: ShopSettings['commission'];
  /** UTC ms. */
  readonly now: number;
}

/**
 * What the fan of an order may expect when the order is kept; undefined when the order counts for nobody.
 * Rate by product, else the shop's default; rounded down per line. A reward of nothing is kept too: every
 * counted order has its commission (invariant I5).
 */
export function estimateCommission(input: EstimateInput): Commission | undefined {
  const { decision, settings, now } = input;
  if (!decision.counted || decision.fanId === input.buyerId) return undefined;
  const rates = new Map(input.products.map((one) => [one._id, one.commissionRateBp]));
  const full = input.quote.lines.map((line) =>
    commissionLine(line, rates.get(line.productId) ?? settings.defaultRateBp),
  );
  const lines = capLines(full, settings.capFen);
  const totalFen = sum(lines.map((line) => line.fen));
  return {
    _id: input.orderId,
    shopId: input.shopId,
    fanId: decision.fanId,
    buyerId: input.buyerId,
    shareId: decision.shareId,
    lines,
    totalFen,
    status: 'estimated',
    createdAt: now,
    changedAt: now,
  };
}

function commissionLine({ skuId, paidFen: baseFen }: QuoteLine, rate: number): CommissionLine {
  const rateBp = Math.min(Math.max(rate, 0), maxRateBp);
  return { skuId, baseFen, rateBp, fen: percentOf(baseFen, rateBp, 'down') };
}

/** Spreads a cap over the lines like a discount; the order of the cart does not matter. */
export function capLines(
  lines: readonly CommissionLine[],
  capFen: Fen | undefined,
): readonly CommissionLine[] {
  if (capFen === undefined || sum(lines.map((line) => line.fen)) <= capFen) return lines;
  const sorted = [...lines].sort((a, b) => compareText(a.skuId, b.skuId));
  const shares = split(
    capFen,
    sorted.map((line) => line.fen),
  );
  const shareOf = new Map(sorted.map((line, place) => [line, shares[place]]));
  return lines.map((line) => ({ ...line, fen: shareOf.get(line) ?? line.fen }));
}
