import { compareText } from '../compare-text';
import type { Fen } from '../money';

/** What a buyer asks for. */
export interface CartLine {
  readonly productId: string;
  readonly skuId: string;
  readonly quantity: number;
}

/** A line with everything the price needs, one per SKU. */
export interface PricedLine extends CartLine {
  readonly title: string;
  readonly skuLabel: string;
  readonly picture: string;
  readonly categoryId: string;
  /** Of one piece. */
  readonly weightGrams: number;
  /** How its delivery is charged; absent: the shop's default. */
  readonly freightTemplateId?: string;
  readonly unitPriceFen: Fen;
  /** unitPriceFen x quantity. */
  readonly listFen: Fen;
}

/** A line on its way through the stages. */
export interface DraftLine extends PricedLine {
  /** What one piece costs after activity or level price. */
  readonly dealUnitFen: Fen;
  /** dealUnitFen x quantity: what thresholds look at. */
  readonly dealFen: Fen;
  /** What the stages before have left to pay with money; never negative. */
  readonly leftFen: Fen;
  /** Points spent on the line, and what they pay. */
  readonly points: number;
  readonly pointsFen: Fen;
}

/**
 * One fixed order of lines whatever order the buyer put them in: shares of a fen go to the same SKU each time.
 */
export function compareLines(
  a: Pick<CartLine, 'productId' | 'skuId'>,
  b: Pick<CartLine, 'productId' | 'skuId'>,
): number {
  return compareText(a.productId, b.productId) || compareText(a.skuId, b.skuId);
}
