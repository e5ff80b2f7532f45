import { isList } from '../is-list';
import { isWhole } from '../is-whole';
import { refusal, type Refusal } from '../result';
import type { FreightRate, FreightRules, FreightTemplate, FreightZone } from './freight-template';
import { provinces } from './provinces';

export type FreightRefusal =
  | 'FREIGHT_TEMPLATES_INVALID'
  | 'FREIGHT_NAME_INVALID'
  | 'FREIGHT_REST_MISSING'
  | 'FREIGHT_REGION_UNKNOWN'
  | 'FREIGHT_REGION_TWICE'
  | 'FREIGHT_RATE_INVALID';

/** Limits of freight settings; the console's form shows the same. */
export const freightLimits = {
  templates: 20,
  nameLength: 20,
  fen: 1_000_000,
  size: 1_000_000,
} as const;

type Wrong = Refusal<FreightRefusal> | undefined;

/**
 * What is wrong with the shop's freight; undefined when every address has exactly one rate or a clear no. Refusals about
 * one template carry its `name`, those about a region carry `region`.
 */
export function wrongFreight({ templates, defaultTemplateId }: FreightRules): Wrong {
  const ids = templates.map((template) => template.id);
  const names = new Set(templates.map((template) => template.name.trim()));
  const max = freightLimits.templates;
  const areApart = isList(ids, 1, max) && names.size === templates.length;
  if (!areApart || !ids.includes(defaultTemplateId)) {
    return refusal('FREIGHT_TEMPLATES_INVALID', { max });
  }
  return firstWrong(templates, wrongTemplate);
}

function wrongTemplate({ name, by, zones }: FreightTemplate): Wrong {
  const length = [...name.trim()].length;
  const max = freightLimits.nameLength;
  if (length < 1 || length > max)
    return refusal('FREIGHT_NAME_INVALID', { max, name: name.trim() });
  const rests = zones.filter((zone) => zone.regions === 'rest');
  const isServed = zones.some((zone) => zone.refused !== true);
  if (rests.length !== 1 || !isServed) return refusal('FREIGHT_REST_MISSING', { name });
  return (
    wrongRegions(
      zones.flatMap((zone) => (zone.regions === 'rest' ? [] : zone.regions)),
      name,
    ) ??
    firstWrong(zones, (zone) =>
      isZone(zone, by) ? undefined : refusal('FREIGHT_RATE_INVALID', { name }),
    )
  );
}

function wrongRegions(regions: readonly string[], name: string): Wrong {
  const unknown = regions.find((region) => !isKnown(region));
  if (unknown !== undefined) return refusal('FREIGHT_REGION_UNKNOWN', { name, region: unknown });
  const twice = regions.find((region, place) => regions.indexOf(region) !== place);
  return twice === undefined ? undefined : refusal('FREIGHT_REGION_TWICE', { name, region: twice });
}

/** A province of the list, alone or with a city of it. */
function isKnown(region: string): boolean {
  const [province = '', city, ...rest] = region.split('/');
  return provinces.includes(province) && city?.trim() !== '' && rest.length === 0;
}

function isZone(zone: FreightZone, by: FreightTemplate['by']): boolean {
  const isSomewhere = zone.regions === 'rest' || zone.regions.length > 0;
  return isSomewhere && (zone.refused === true || isRate(zone, by));
}

function isRate({ fen, more, freeOverFen = fen }: FreightRate, by: FreightTemplate['by']): boolean {
  const { fen: mostFen, size } = freightLimits;
  const isMore =
    more === undefined ||
    (by !== 'order' &&
      isWhole(more.after, 0, size) &&
      isWhole(more.each, 1, size) &&
      isWhole(more.fen, 0, mostFen));
  return isWhole(fen, 0, mostFen) && isWhole(freeOverFen, 0, 100 * mostFen) && isMore;
}

function firstWrong<Item>(items: readonly Item[], check: (item: Item) => Wrong): Wrong {
  for (const item of items) {
    const wrong = check(item);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
