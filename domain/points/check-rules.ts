import { isWhole } from '../is-whole';
import type { Benefit, MemberLevel } from '../membership/levels';
import { refusal, type Refusal } from '../result';
import type { PointsRules } from './rules';

export type PointsRulesRefusal = 'POINTS_RULES_INVALID' | 'POINTS_TOO_GENEROUS';

/** Limits of the points rules, both ends allowed; the console's form shows the same. */
export const pointsLimits: Readonly<
  Record<keyof PointsRules, { readonly min: number; readonly max: number }>
> = {
  perYuan: { min: 0, max: 1000 },
  fenPerPoint: { min: 1, max: 100 },
  maxShareBp: { min: 0, max: 10_000 },
  step: { min: 1, max: 100_000 },
};

/** What is wrong with the points rules. POINTS_RULES_INVALID carries `field`, `min` and `max`. */
export function wrongPointsRules(
  rules: PointsRules,
  levels: readonly MemberLevel[] = [],
): Refusal<PointsRulesRefusal> | undefined {
  for (const field of ['perYuan', 'fenPerPoint', 'maxShareBp', 'step'] as const) {
    const { min, max } = pointsLimits[field];
    if (!isWhole(rules[field], min, max)) {
      return refusal('POINTS_RULES_INVALID', { field, min, max });
    }
  }
  return tooGenerous(rules, levels);
}

/**
 * Refuses points that give a whole yuan or more back for a yuan, at the best rate of any level, birthdays included.
 * `backOfYuan` is in fen, rounded down.
 */
export function tooGenerous(
  { perYuan, fenPerPoint, maxShareBp }: PointsRules,
  levels: readonly MemberLevel[],
): Refusal<'POINTS_TOO_GENEROUS'> | undefined {
  if (maxShareBp === 0) return undefined;
  const rates = levels.flatMap(({ benefits }) => benefits.flatMap(rateOf));
  const backOfYuan = Math.floor((perYuan * fenPerPoint * Math.max(100, ...rates)) / 100);
  return backOfYuan >= 100 ? refusal('POINTS_TOO_GENEROUS', { backOfYuan }) : undefined;
}

function rateOf(benefit: Benefit): number[] {
  const isRate = benefit.kind === 'pointsRate' || benefit.kind === 'birthdayPointsRate';
  return isRate ? [benefit.percent] : [];
}
