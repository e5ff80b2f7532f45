import { exactRatio } from '../exact-ratio';
import type { Fen } from '../money';
import type { PointsRules } from './rules';

export interface Earned {
  /** Whole points. */
  readonly points: number;
  /** Whole growth. */
  readonly growth: number;
}

/**
 * What goods paid with money bring: points at the shop's rate and the level's percent of it, one growth for each yuan.
 * Both are rounded down once for the whole amount.
 */
export function earnedBy(
  paidGoodsFen: Fen,
  { perYuan }: Pick<PointsRules, 'perYuan'>,
  pointsPercent = 100,
): Earned {
  return {
    points: exactRatio(paidGoodsFen, perYuan * pointsPercent, 10_000).quotient,
    growth: exactRatio(paidGoodsFen, 1, 100).quotient,
  };
}
