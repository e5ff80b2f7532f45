import { inScope } from '../goods-scope';
import { fen, zeroFen, type Fen } from '../money';
import type { DiscountLine } from './kind';
import type { CouponRule } from './template';

/** Pieces of one line that cost the same. */
export interface Pieces {
  /** Place of the line. */
  readonly line: number;
  readonly unitFen: Fen;
  readonly count: number;
}

/**
 * The pieces in scope from the dearest to the cheapest, each at its equal share of what its line still costs; of
 * equal pieces those of the earlier line come first.
 */
export function piecesByPrice(
  lines: readonly DiscountLine[],
  { scope }: Pick<CouponRule, 'scope'>,
): Pieces[] {
  return lines
    .flatMap((line, place) => (inScope(scope, line) ? piecesOf(line, place) : []))
    .sort((a, b) => b.unitFen - a.unitFen || a.line - b.line);
}

/** A line's money over its pieces: some may cost one fen more than the others. */
function piecesOf({ leftFen, quantity }: DiscountLine, line: number): Pieces[] {
  const dearer = leftFen % quantity;
  const unitFen = fen((leftFen - dearer) / quantity);
  return [
    { line, unitFen: fen(unitFen + 1), count: dearer },
    { line, unitFen, count: quantity - dearer },
  ].filter(({ count }) => count > 0);
}

/** Shares per line from amounts named by the place of their line. */
export function sharesOf(
  lines: readonly DiscountLine[],
  amounts: readonly { readonly line: number; readonly fen: Fen }[],
): Fen[] {
  const shares = lines.map(() => zeroFen);
  for (const { line, fen: amount } of amounts) shares[line] = fen((shares[line] ?? 0) + amount);
  return shares;
}
