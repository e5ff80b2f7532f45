import type { FreightRules, FreightTemplate, FreightZone } from '#domain/freight/freight-template';
import { fen, isFen, type Fen } from '#domain/money';
import type { AdminInput } from '../../../services/call';

/** A zone on the screen: numbers may be empty, and what is not shown keeps its value. */
export interface ZoneForm {
  /** For React, while zones come and go. */
  readonly key: string;
  readonly isRest: boolean;
  readonly regions: readonly string[];
  readonly refused: boolean;
  readonly fen: number | null;
  /** Pieces or grams, by the template. */
  readonly after: number | null;
  readonly each: number | null;
  readonly moreFen: number | null;
  readonly isFreeOver: boolean;
  readonly freeOverFen: number | null;
}

export interface TemplateForm {
  readonly id: string;
  readonly name: string;
  readonly by: FreightTemplate['by'];
  readonly zones: readonly ZoneForm[];
}

export interface FreightForm {
  readonly templates: readonly TemplateForm[];
  readonly defaultTemplateId: string;
}

export function formOfFreight({ templates, defaultTemplateId }: FreightRules): FreightForm {
  return {
    defaultTemplateId,
    templates: templates.map((template) => ({
      ...template,
      zones: template.zones.map((zone, place) => formOfZone(zone, `${template.id}-${place}`)),
    })),
  };
}

export function blankZone(key: string, isRest: boolean): ZoneForm {
  return {
    ...{ key, isRest, regions: [], refused: false, fen: null },
    ...{ after: null, each: null, moreFen: null, isFreeOver: false, freeOverFen: null },
  };
}

function formOfZone(zone: FreightZone, key: string): ZoneForm {
  const isRest = zone.regions === 'rest';
  const blank = { ...blankZone(key, isRest), regions: zone.regions === 'rest' ? [] : zone.regions };
  if (zone.refused === true) return { ...blank, refused: true };
  const { more, freeOverFen } = zone;
  return {
    ...blank,
    fen: zone.fen,
    ...(more === undefined ? {} : { after: more.after, each: more.each, moreFen: more.fen }),
    isFreeOver: freeOverFen !== undefined,
    freeOverFen: freeOverFen ?? null,
  };
}

type FreightInput = AdminInput<'setFreight'>['freight'];

/** The freight in the words of the rules; what is empty becomes a value they refuse. */
export function freightOfForm({
  templates,
  defaultTemplateId,
}: FreightForm): FreightInput & FreightRules {
  return {
    defaultTemplateId,
    templates: templates.map(({ id, name, by, zones }) => ({
      ...{ id, name: name.trim(), by },
      zones: zones.map((zone) => zoneOfForm(zone, by)),
    })),
  };
}

function zoneOfForm(zone: ZoneForm, by: FreightTemplate['by']) {
  const regions = zone.isRest ? ('rest' as const) : [...zone.regions];
  if (zone.refused) return { regions, refused: true as const };
  return {
    regions,
    fen: fenOf(zone.fen),
    ...(by === 'order'
      ? {}
      : {
          more: { after: zone.after ?? -1, each: zone.each ?? 0, fen: fenOf(zone.moreFen) },
        }),
    ...(zone.isFreeOver ? { freeOverFen: fenOf(zone.freeOverFen) } : {}),
  };
}

/** Not an amount anybody may set, so that an empty field is never taken for free delivery. */
const missing = fen(-1);

function fenOf(value: number | null): Fen {
  return isFen(value) ? value : missing;
}
