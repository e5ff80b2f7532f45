/** How points are earned and spent; part of the shop's settings. Everything is rounded down. */
export interface PointsRules {
  /** Points for each yuan of goods paid with money. 0: the shop gives none. */
  readonly perYuan: number;
  /** What one point pays, whole fen. */
  readonly fenPerPoint: number;
  /** The most of the goods after all discounts that points may pay, in basis points (1/100 %); 0: points pay nothing. */
  readonly maxShareBp: number;
  /** Points are spent in multiples of this. */
  readonly step: number;
}

/** What a shop that has said nothing about points does: none are given, none are taken. */
export const noPoints: PointsRules = {
  perYuan: 0,
  fenPerPoint: 1,
  maxShareBp: 0,
  step: 1,
};
