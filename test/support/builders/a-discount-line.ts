import type { DiscountLine } from '#domain/coupons/kind';
import { fen } from '#domain/money';

/** Goods as a coupon sees them: `leftFen` for `quantity` pieces, nothing taken off before. */
export function aDiscountLine(
  productId: string,
  leftFen: number,
  changes: Partial<DiscountLine> = {},
): DiscountLine {
  const value = fen(leftFen);
  return {
    productId,
    categoryId: 'green',
    quantity: 1,
    listFen: value,
    dealFen: value,
    leftFen: value,
    ...changes,
  };
}
