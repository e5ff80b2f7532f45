import type { PointsRules } from '#domain/points/rules';

/** The rules on the screen: numbers may be empty. */
export type PointsForm = { readonly [Name in keyof PointsRules]: number | null };

/** An empty number becomes one the rules refuse. */
export function pointsOfForm(form: PointsForm): PointsRules {
  const { perYuan, fenPerPoint, maxShareBp, step } = form;
  return {
    perYuan: perYuan ?? -1,
    fenPerPoint: fenPerPoint ?? -1,
    maxShareBp: maxShareBp ?? -1,
    step: step ?? -1,
  };
}
