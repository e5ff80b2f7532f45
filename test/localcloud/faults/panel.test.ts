import * as v from 'valibot';
import { calm, faultSettings } from '../../../localcloud/faults/fault-settings';
import { faultPresets, inWeather } from '../../../localcloud/shell/faults/fault-presets';
import { faultGroups } from '../../../localcloud/shell/faults/fault-rows';
import { calmed, isCalm } from '../../../localcloud/shell/faults/is-calm';

const rows = faultGroups.flatMap((group) => group.rows);

/** The places of all numbers in the settings, `conflict.write` and so on. */
const places = (settings: object): string[] =>
  Object.entries(settings).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? places(value).map((inner) => `${name}.${inner}`)
      : [name],
  );

const changedPlaces = (a: object, b: object): string[] =>
  places(a).filter((place) => at(a, place) !== at(b, place));

const at = (settings: object, place: string): unknown =>
  place.split('.').reduce<unknown>((value, name) => Reflect.get(Object(value), name), settings);

describe('the rows of the panel', () => {
  it('reach every setting but the clock and the seed, each once', () => {
    const reached = rows.flatMap((row) => changedPlaces(calm, row.write(calm, row.most)));
    const rest = ['seed', 'clockShiftMinutes'];
    expect(reached.sort()).toEqual(
      places(calm)
        .filter((place) => !rest.includes(place))
        .sort(),
    );
  });

  it.each(rows.map((row) => [row.name, row] as const))(
    '%s: what is set is read again, and the local cloud takes both ends',
    (_, row) => {
      for (const value of [0, row.step, row.most]) {
        const settings = row.write(calm, value);
        expect(row.read(settings)).toBe(value);
        expect(v.is(faultSettings, settings)).toBe(true);
      }
    },
  );

  it.each(rows.filter((row) => !row.isDetail).map((row) => [row.name, row] as const))(
    '%s: ends the calm by itself',
    (_, row) => expect(isCalm(row.write(calm, row.step))).toBe(false),
  );

  it.each(rows.filter((row) => row.isDetail).map((row) => [row.name, row] as const))(
    '%s: does nothing by itself',
    (_, row) => expect(isCalm(row.write(calm, row.most))).toBe(true),
  );
});

describe('the days to choose from', () => {
  it.each(faultPresets)('$name: is understood and not calm', ({ weather }) => {
    const settings = inWeather(calm, weather);
    expect(v.is(faultSettings, settings)).toBe(true);
    expect(isCalm(settings)).toBe(false);
  });

  it('keep the seed and the clock as they were chosen', () => {
    for (const { weather } of faultPresets) {
      const before = { ...calm, seed: 7, clockShiftMinutes: 10, diskFull: 1 };
      expect(inWeather(before, weather)).toEqual({
        ...inWeather(calm, weather),
        seed: 7,
        clockShiftMinutes: 10,
      });
    }
  });

  it('end with one tap, which keeps the seed', () => {
    const bad = { ...calm, seed: 7, clockShiftMinutes: 10, diskFull: 1 };
    expect(calmed(bad)).toEqual({ ...calm, seed: 7 });
    expect(isCalm(calmed(bad))).toBe(true);
  });
});
