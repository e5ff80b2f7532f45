import { fen, type Fen } from '#domain/money';
import type { QuoteLine } from '#domain/pricing/quote';

/** What one returned piece of a line gives back: from the least to the most, where a fen could not be shared evenly. */
export interface RefundEach {
  readonly leastFen: Fen;
  readonly mostFen: Fen;
  readonly leastPoints: number;
  readonly mostPoints: number;
}

const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;

export function refundEach(
  line: Pick<QuoteLine, 'refundPerUnitFen' | 'refundPerUnitPoints'>,
): RefundEach {
  const [leastFen, mostFen] = ends(line.refundPerUnitFen);
  const [leastPoints, mostPoints] = ends(line.refundPerUnitPoints);
  return { leastFen: fen(leastFen), mostFen: fen(mostFen), leastPoints, mostPoints };
}
