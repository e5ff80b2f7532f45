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
export function earnedBy(paidGoodsFen: Fen, rules: PointsRules, ratePercent = 100): Earned {
  return {
    points: exactRatio(paidGoodsFen, rules.perYuan * ratePercent, 10_000).quotient,
    growth: exactRatio(paidGoodsFen, 1, 100).quotient,
  };
}

/** The part of something earned, or spent, that belongs to `partFen` of `wholeFen`, rounded down; all of it for the whole. */
export function shareOf(units: number, partFen: number, wholeFen: number): number {
  if (partFen >= wholeFen) return units;
  return exactRatio(units, Math.max(0, partFen), wholeFen).quotient;
}
