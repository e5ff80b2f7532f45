import { area, type ConformanceEnv } from '../conformance-case';
import { isRefused } from '../refused';
import { finds, updates } from '../steps';

const stored = (value: (env: ConformanceEnv) => unknown) => async (env: ConformanceEnv) => {
  await env.goods.add({ data: { _id: 'a', value: value(env) } });
  return { value: (await env.goods.doc('a').get()).data?.['value'] };
};

const numbers = [
  { _id: 'double', n: 1.5 },
  { _id: 'int', n: 1 },
  { _id: 'long', n: 2 ** 40 },
  { _id: 'text', n: '1' },
];

export const numberCases = area('numbers', [
  ['a fraction comes back exactly', stored(() => 0.1 + 0.2)],
  ['the largest safe whole number comes back exactly', stored(() => Number.MAX_SAFE_INTEGER)],
  ['the smallest safe whole number comes back exactly', stored(() => Number.MIN_SAFE_INTEGER)],
  ['Infinity comes back', stored(() => Infinity)],
  ['NaN comes back', stored(() => NaN)],
  ['the largest double comes back', stored(() => Number.MAX_VALUE)],
  finds('whole numbers up to 32 bits are int', numbers, () => ({ n: { $type: 'int' } })),
  finds('larger whole numbers are long', numbers, () => ({ n: { $type: 'long' } })),
  finds('fractions are double', numbers, () => ({ n: { $type: 'double' } })),
  finds('all of them are numbers', numbers, () => ({ n: { $type: 'number' } })),
  finds('1 and 1.0 are equal', [{ _id: 'a', n: 1 }], () => ({ n: 1.0 })),
  updates('int and int make int until they do not fit', { n: 2147483647 }, ({ _ }) => ({
    n: _.inc(1),
  })),
  [
    'an int that outgrew 32 bits is long',
    async ({ goods, _ }) => {
      await goods.add({ data: { _id: 'a', n: 2147483647 } });
      await goods.doc('a').update({ data: { n: _.inc(1) } });
      return { long: (await goods.where({ n: { $type: 'long' } }).count()).total };
    },
  ],
  [
    'an int and a double make a double, even when it is whole',
    async ({ goods, _ }) => {
      await goods.add({ data: { _id: 'a', n: 1 } });
      await goods.doc('a').update({ data: { n: _.inc(0.5) } });
      await goods.doc('a').update({ data: { n: _.inc(0.5) } });
      return {
        double: (await goods.where({ n: { $type: 'double' } }).count()).total,
        value: (await goods.doc('a').get()).data?.['n'],
      };
    },
  ],
  updates('0.1 and 0.2 make what they make everywhere', { n: 0.1 }, ({ _ }) => ({ n: _.inc(0.2) })),
]);

export const dateCases = area('dates', [
  [
    'a date comes back as a Date to the millisecond',
    stored(() => new Date('2026-01-02T03:04:05.678Z')),
  ],
  ['a date before 1970 comes back', stored(() => new Date('1949-10-01T07:00:00Z'))],
  ['a date in a list in an object comes back', stored(() => ({ l: [new Date(5)] }))],
  [
    'serverDate is a Date of now',
    async ({ goods, db }) => {
      await goods.add({ data: { _id: 'a', at: db.serverDate() } });
      const at = (await goods.doc('a').get()).data?.['at'];
      const apart = at instanceof Date ? Math.abs(at.getTime() - Date.now()) : Infinity;
      return { isDate: at instanceof Date, near: apart < 300_000 };
    },
  ],
  [
    'an offset moves it, and one write has one time',
    async ({ goods, db }) => {
      await goods.add({
        data: { _id: 'a', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) },
      });
      const { list } = await goods
        .aggregate()
        .project({ _id: 0, apart: { $subtract: ['$later', '$at'] } })
        .end();
      return { apart: Number(list[0]?.['apart']) };
    },
  ],
  [
    'serverDate in an update',
    async ({ goods, db }) => {
      await goods.add({ data: { _id: 'a', at: null } });
      const { stats } = await goods.doc('a').update({ data: { at: db.serverDate() } });
      return {
        updated: stats.updated,
        isDate: (await goods.doc('a').get()).data?.['at'] instanceof Date,
      };
    },
  ],
  finds(
    'dates are of type date',
    [
      { _id: 'a', at: new Date(5) },
      { _id: 'b', at: 5 },
    ],
    () => ({
      at: { $type: 'date' },
    }),
  ),
  finds('null is of type null, missing is of none', [{ _id: 'a', v: null }, { _id: 'b' }], () => ({
    v: { $type: 'null' },
  })),
]);

const near =
  (lng: number, lat: number, more: object) =>
  ({ db, _ }: ConformanceEnv) =>
    _.geoNear({ geometry: db.Geo.Point(lng, lat), ...more });

/** Streets of Guangzhou, about 1 km apart along a meridian (0.009 degrees of latitude). */
const streets = ({ db, places }: ConformanceEnv) =>
  places.add({
    data: [23.1, 23.109, 23.118, 24].map((lat, i) => ({
      _id: `p${i}`,
      at: db.Geo.Point(113.3, lat),
    })),
  });

const placesFound = (query: (env: ConformanceEnv) => object) => async (env: ConformanceEnv) => {
  await streets(env);
  return { ids: (await env.places.where({ at: query(env) }).get()).data.map(({ _id }) => _id) };
};

const square = ({ db }: ConformanceEnv) =>
  db.Geo.Polygon([
    db.Geo.LineString(
      [
        [113.2, 23.105],
        [113.4, 23.105],
        [113.4, 23.2],
        [113.2, 23.2],
        [113.2, 23.105],
      ].map(([lng = 0, lat = 0]) => db.Geo.Point(lng, lat)),
    ),
  ]);

export const geoCases = area(
  'geography',
  [
    [
      'a point comes back as a point',
      async (env) => {
        await streets(env);
        return { point: (await env.places.doc('p0').get()).data?.['at'] };
      },
    ],
    ['geoNear sorts by distance', placesFound(near(113.3, 23.12, {}))],
    ['geoNear within metres', placesFound(near(113.3, 23.1, { maxDistance: 1500 }))],
    [
      'geoNear not nearer than metres',
      placesFound(near(113.3, 23.1, { minDistance: 500, maxDistance: 2500 })),
    ],
    [
      'geoWithin a polygon',
      async (env) => {
        await streets(env);
        const asked = env.places.where({ at: env._.geoWithin({ geometry: square(env) }) });
        return { ids: (await asked.orderBy('_id', 'asc').get()).data.map(({ _id }) => _id) };
      },
    ],
    [
      'geoWithin a circle of radians',
      async (env) => {
        await streets(env);
        const circle = env._.geoWithin({ centerSphere: [[113.3, 23.1], 1.5 / 6378.1] });
        const asked = env.places.where({ at: circle }).orderBy('_id', 'asc');
        return { ids: (await asked.get()).data.map(({ _id }) => _id) };
      },
    ],
    [
      'geoIntersects a polygon',
      async (env) => {
        await streets(env);
        const asked = env.places.where({ at: env._.geoIntersects({ geometry: square(env) }) });
        return { ids: (await asked.orderBy('_id', 'asc').get()).data.map(({ _id }) => _id) };
      },
    ],
    [
      'geoNear without an index is refused',
      async ({ goods, db, _ }) => {
        await goods.add({ data: { _id: 'a', at: db.Geo.Point(113.3, 23.1) } });
        const near = _.geoNear({ geometry: db.Geo.Point(113.3, 23.1) });
        return { refused: await isRefused(() => goods.where({ at: near }).get()) };
      },
    ],
    [
      'geoWithin needs no index',
      async (env) => {
        await env.goods.add({ data: { _id: 'a', at: env.db.Geo.Point(113.3, 23.15) } });
        const asked = env.goods.where({ at: env._.geoWithin({ geometry: square(env) }) });
        return { found: (await asked.count()).total };
      },
    ],
    [
      'the stage geoNear tells the distance in metres',
      async (env) => {
        await streets(env);
        const { list } = await env.places
          .aggregate()
          .geoNear({
            near: env.db.Geo.Point(113.3, 23.1),
            distanceField: 'metres',
            spherical: true,
            maxDistance: 1500,
          })
          .end();
        return {
          ids: list.map(({ _id }) => _id),
          kilometres: list.map(({ metres }) => Math.round(Number(metres) / 100) / 10),
        };
      },
    ],
  ],
  { needsIndexes: true },
);
