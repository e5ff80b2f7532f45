import type { Fen } from '../money';
import { templateOf, zoneOf } from './charge-freight';
import type { FreightRules } from './freight-template';

/** What a product page says about delivery before anybody has an address. */
export interface FreightOutline {
  /** For one piece within the first part of a parcel, to the rest of the country. */
  readonly flatFen: Fen;
  readonly freeOverFen?: Fen;
}

/** Undefined for goods that are delivered nowhere. */
export function outlineFreight(
  rules: FreightRules,
  product: { readonly freightTemplateId?: string },
): FreightOutline | undefined {
  const zone = zoneOf(templateOf(rules, product), undefined);
  if (zone.refused === true) return undefined;
  const { fen: flatFen, freeOverFen } = zone;
  return freeOverFen === undefined ? { flatFen } : { flatFen, freeOverFen };
}
