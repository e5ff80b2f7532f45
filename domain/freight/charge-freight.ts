import { add, fen, sum, times, zeroFen, type Fen } from '../money';
import type {
  Destination,
  FreightRate,
  FreightRules,
  FreightTemplate,
  FreightZone,
} from './freight-template';
import { fitOf } from './regions';

/** A line as delivery sees it. */
export interface FreightLine {
  readonly skuId: string;
  readonly quantity: number;
  readonly weightGrams: number;
  readonly freightTemplateId?: string;
  /** What it costs after all discounts, points not counted. */
  readonly goodsFen: Fen;
}

/** What delivery costs. */
export interface Freight {
  readonly fen: Fen;
  /** How much more goods make it free; absent where nothing does. */
  readonly freeGapFen?: Fen;
}

/**
 * Lines of one template are charged together and templates add up. Without a destination the rest of the country
 * counts. A refused region costs nothing here: `refusedLine` is asked first.
 */
export function chargeFreight(
  lines: readonly FreightLine[],
  rules: FreightRules,
  destination: Destination | undefined,
): Freight {
  const charges = [...byTemplate(lines, rules)].map(([template, own]) => {
    const zone = zoneOf(template, destination);
    return zone.refused === true ? { fen: zeroFen } : chargeZone(template, zone, own);
  });
  const costly = charges.filter((charge) => charge.fen > 0);
  const [only] = costly;
  const total = sum(costly.map((charge) => charge.fen));
  return costly.length === 1 && only?.freeGapFen !== undefined
    ? { fen: total, freeGapFen: only.freeGapFen }
    : { fen: total };
}

/** The first line that is not delivered to the destination. */
export function refusedLine<Line extends Pick<FreightLine, 'freightTemplateId'>>(
  lines: readonly Line[],
  rules: FreightRules,
  destination: Destination | undefined,
): Line | undefined {
  return lines.find((line) => zoneOf(templateOf(rules, line), destination).refused === true);
}

/** The template that charges a product. One that names a template the shop no longer has goes by the default. */
export function templateOf(
  { templates, defaultTemplateId }: FreightRules,
  { freightTemplateId = defaultTemplateId }: Pick<FreightLine, 'freightTemplateId'>,
): FreightTemplate {
  const found =
    templates.find((one) => one.id === freightTemplateId) ??
    templates.find((one) => one.id === defaultTemplateId);
  if (found === undefined) throw new RangeError(`no freight template ${defaultTemplateId}`);
  return found;
}

/** The zone that fits best: the city, else the province, else the rest. Without a place, the rest if it is served. */
export function zoneOf(
  { id, zones }: FreightTemplate,
  destination: Destination | undefined,
): FreightZone {
  const rest = zones.find((zone) => zone.regions === 'rest');
  const best =
    destination === undefined
      ? [rest, ...zones].find((zone) => zone?.refused !== true)
      : closestZone(zones, destination);
  const zone = best ?? rest;
  if (zone === undefined) throw new RangeError(`freight template ${id} has no rest zone`);
  return zone;
}

function closestZone(
  zones: readonly FreightZone[],
  destination: Destination,
): FreightZone | undefined {
  const fits = zones.map((zone) => ({
    zone,
    fit:
      zone.regions === 'rest' ? 0 : Math.max(0, ...zone.regions.map((r) => fitOf(r, destination))),
  }));
  const closest = fits.reduce((best, one) => (one.fit > best.fit ? one : best));
  return closest.fit > 0 ? closest.zone : undefined;
}

function byTemplate(
  lines: readonly FreightLine[],
  rules: FreightRules,
): ReadonlyMap<FreightTemplate, readonly FreightLine[]> {
  const groups = new Map<FreightTemplate, FreightLine[]>();
  for (const line of lines) {
    const template = templateOf(rules, line);
    const group = groups.get(template);
    if (group === undefined) groups.set(template, [line]);
    else group.push(line);
  }
  return groups;
}

function chargeZone(
  template: FreightTemplate,
  { freeOverFen, ...rate }: FreightRate,
  lines: readonly FreightLine[],
): Freight {
  const goods = sum(lines.map((line) => line.goodsFen));
  if (freeOverFen === undefined) return { fen: rateFor(template, rate, lines) };
  if (goods >= freeOverFen) return { fen: zeroFen };
  return { fen: rateFor(template, rate, lines), freeGapFen: fen(freeOverFen - goods) };
}

/** The first part and every started part above it. */
function rateFor(
  { by }: FreightTemplate,
  { fen: first, more }: FreightRate,
  lines: readonly FreightLine[],
): Fen {
  if (more === undefined || by === 'order') return first;
  const size = lines.reduce(
    (total, line) => total + line.quantity * (by === 'piece' ? 1 : line.weightGrams),
    0,
  );
  const parts = Math.max(0, Math.ceil((size - more.after) / more.each));
  return add(first, times(more.fen, parts));
}
