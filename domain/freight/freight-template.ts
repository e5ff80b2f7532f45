import type { Fen } from '../money';

/** What a region pays. `more` is about pieces or grams, as the template says. */
export interface FreightRate {
  /** For the first part of a parcel; the whole order with `by: 'order'`. */
  readonly fen: Fen;
  /** Each started `each` above `after` costs `fen` more. */
  readonly more?: { readonly after: number; readonly each: number; readonly fen: Fen };
  /** Free when the template's goods, after all discounts and before points, come to this much. */
  readonly freeOverFen?: Fen;
}

/** Where a rate holds: provinces (浙江省), cities (浙江省/杭州市), or everywhere else. */
export type FreightZone = { readonly regions: readonly string[] | 'rest' } & (
  { readonly refused: true } | ({ readonly refused?: false } & FreightRate)
);

/** How delivery is charged; exactly one zone is the rest. */
export interface FreightTemplate {
  readonly id: string;
  readonly name: string;
  readonly by: 'order' | 'piece' | 'weight';
  readonly zones: readonly FreightZone[];
}

/** The shop's ways to charge delivery; products that name none use the default. */
export interface FreightRules {
  readonly templates: readonly FreightTemplate[];
  readonly defaultTemplateId: string;
}

/** Where a parcel goes; names as people write them. */
export interface Destination {
  readonly province: string;
  readonly city: string;
}
