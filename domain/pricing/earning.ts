import { fen, percentOf, times, type Fen } from '../money';
import type { PointsRules } from '../points/rules';

/**
 * What goods earn by the money paid for them: points at the shop's rate and the level's percent of it, one growth
 * for each yuan. Rounded down once for the whole amount.
 */
export function earningOf(
  paidFen: Fen,
  { perYuan }: Pick<PointsRules, 'perYuan'>,
  pointsPercent = 100,
): { readonly points: number; readonly growth: number } {
  return {
    points: percentOf(times(paidFen, perYuan), pointsPercent, 'down'),
    growth: percentOf(fen(paidFen), 100, 'down'),
  };
}
