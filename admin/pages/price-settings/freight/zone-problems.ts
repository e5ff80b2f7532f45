import type { FreightTemplate } from '#domain/freight/freight-template';
import type { ZoneForm } from './freight-form';

type ZoneField = 'regions' | 'fen' | 'after' | 'each' | 'moreFen' | 'freeOverFen';

export type ZoneProblems = ReadonlyMap<ZoneField, string>;

/** What is missing or wrong in one zone, at its field; only what the way to charge asks for. */
export function zoneProblems(zone: ZoneForm, by: FreightTemplate['by']): ZoneProblems {
  const problems = new Map<ZoneField, string>();
  const need = (field: ZoneField, isFine: boolean, sentence: string) => {
    if (!isFine) problems.set(field, sentence);
  };
  need('regions', zone.isRest || zone.regions.length > 0, '请选至少一个地区。');
  if (zone.refused) return problems;
  const unit = by === 'piece' ? '件数' : '克数';
  need('fen', isFrom(zone.fen, 0), by === 'order' ? '请填每单运费，0 为包邮。' : '请填首段运费。');
  if (by !== 'order') {
    need('after', isFrom(zone.after, 0), `请填首段的${unit}。`);
    need('each', isFrom(zone.each, 1), `请填每多的${unit}，至少 1。`);
    need('moreFen', isFrom(zone.moreFen, 0), '请填续段运费。');
  }
  need('freeOverFen', !zone.isFreeOver || isFrom(zone.freeOverFen, 0), '请填满多少元包邮。');
  return problems;
}

function isFrom(value: number | null, least: number): boolean {
  return value !== null && Number.isSafeInteger(value) && value >= least;
}
