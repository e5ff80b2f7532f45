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
  readonly unitPriceFen: Fen;
  /** unitPriceFen x quantity. */
  readonly listFen: Fen;
}

/** A line on its way through the stages. */
export interface DraftLine extends PricedLine {
  /** What the stages before have left to pay; never negative. */
  readonly leftFen: Fen;
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
