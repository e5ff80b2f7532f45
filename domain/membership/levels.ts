/** What a level brings, as data: a new benefit is a shape here and the place that honours it. */
export type Benefit =
  /** Pays this percent of list prices, 1-99: 95 is 5 % off. */
  | { readonly kind: 'discount'; readonly payPercent: number }
  /** Earns points at this percent of the shop's rate: 150 is half as many again. */
  | { readonly kind: 'pointsRate'; readonly percent: number }
  | { readonly kind: 'freeFreight' }
  /** A coupon of this template on the birthday, once a Beijing year. */
  | { readonly kind: 'birthdayCoupon'; readonly templateId: string }
  /** Earns points at this percent of the shop's rate for orders placed on the birthday (Beijing day): it is frozen with the price. */
  | { readonly kind: 'birthdayPointsRate'; readonly percent: number }
  /** A promise people keep, such as a tasting. */
  | { readonly kind: 'text'; readonly title: string; readonly text: string };

/** A level of the member card; reached by growth alone, never by recruiting. */
export interface MemberLevel {
  readonly id: string;
  readonly name: string;
  /** Growth of the last twelve months from which it holds; the first level begins at 0. */
  readonly fromGrowth: number;
  readonly benefits: readonly Benefit[];
}
