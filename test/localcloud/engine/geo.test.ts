import { CloudFault } from '../../../localcloud/engine/cloud-fault';
import { openEngine, type Engine, type Fields } from '../../../localcloud/engine/engine';
import { readGeometry } from '../../../localcloud/engine/geo/geometry';
import { angleTo } from '../../../localcloud/engine/geo/relations';
import { EARTH_METRES, vectorOf } from '../../../localcloud/engine/geo/sphere';

type Place = [longitude: number, latitude: number];

const point = (...coordinates: Place) => ({ type: 'Point', coordinates });
const line = (...coordinates: Place[]) => ({ type: 'LineString', coordinates });
const square = (west: number, south: number, side: number): Place[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const polygon = (...coordinates: Place[][]) => ({ type: 'Polygon', coordinates });
const multi = (type: string, coordinates: unknown[]) => ({ type: `Multi${type}`, coordinates });

/** A degree of a great circle in metres. */
const DEGREE = (EARTH_METRES * Math.PI) / 180;

describe('a distance', () => {
  const metres = (from: Place, to: object): number => {
    const read = readGeometry(to);
    if (typeof read === 'string') throw new Error(read);
    return angleTo(vectorOf(...from), read) * EARTH_METRES;
  };

  const tower: Place = [113.3089506, 23.0968251];
  const known: [sentence: string, from: Place, to: object, metres: number][] = [
    [
      'to Canton Tower as WeChat’s page on geoNear has it',
      tower,
      point(113.30593, 23.1361155),
      4384.68131486958,
    ],
    ['to Baiyun Mountain', tower, point(113.306789, 23.1564721), 6643.521654040738],
    ['to the Palace Museum', tower, point(116.3949659, 39.9163447), 1894750.4414538],
    ['from the pole to the equator', [0, 90], point(77, 0), 90 * DEGREE],
    ['to the other side of the earth', [10, 20], point(-170, -20), 180 * DEGREE],
    ['over the line where dates change', [179.5, 0], point(-179.5, 0), DEGREE],
    ['to itself', [1, 2], point(1, 2), 0],
    ['to the middle of a line', [0, 1], line([-5, 0], [5, 0]), DEGREE],
    ['to the end of a line', [7, 0], line([-5, 0], [5, 0]), 2 * DEGREE],
    ['into a polygon', [0.5, 0.5], polygon(square(0, 0, 1)), 0],
    ['to the border of a polygon', [0, -1], polygon(square(-1, 0, 2)), DEGREE],
    [
      'to the nearest of several',
      [0, 0],
      multi('Point', [
        [3, 0],
        [0, 2],
      ]),
      2 * DEGREE,
    ],
  ];

  it.each(known)('%s', (_sentence, from, to, expected) => {
    expect(metres(from, to)).toBeCloseTo(expected, 3);
  });
});

describe('a value that is no geometry', () => {
  const wrong: [value: object, words: string][] = [
    [{ type: 'Circle', coordinates: [1, 1] }, 'unknown'],
    [{ type: 'Point' }, '[longitude, latitude]'],
    [point(181, 0), 'out of bounds'],
    [point(0, -91), 'out of bounds'],
    [point(NaN, 0), 'out of bounds'],
    [line([0, 0]), 'at least 2 vertices'],
    [line([0, 0], [0, 0]), 'at least 2 vertices'],
    [polygon(square(0, 0, 1).slice(0, 4)), 'closed'],
    [
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      'closed',
    ],
    [
      polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
      'cross',
    ],
    [
      polygon([
        [0, 0],
        [2, 0],
        [1, 0],
        [2, 2],
        [0, 0],
      ]),
      'cross',
    ],
    [polygon(square(0, 0, 1), square(5, 5, 1)), 'holes'],
    [
      polygon([
        [0, 0],
        [120, 0],
        [-120, 0],
        [0, 0],
      ]),
      'half the earth',
    ],
    [multi('Point', []), 'not empty'],
    [{ x: 'text' }, 'no type and coordinates'],
  ];

  it.each(wrong)('%j: %s', (value, words) => {
    expect(readGeometry(value)).toContain(words);
  });
});

let engine: Engine;
beforeEach(() => {
  engine = openEngine({
    file: ':memory:',
    collections: [
      { name: 'places', indexes: [{ fields: ['at'], kind: '2dsphere' }] },
      { name: 'bare', indexes: [] },
      {
        name: 'two',
        indexes: [
          { fields: ['a'], kind: '2dsphere' },
          { fields: ['b'], kind: '2dsphere' },
        ],
      },
    ],
  });
});
afterEach(() => engine.close());

const ids = (query: Fields, name = 'places') => engine.find(name, query).map(({ _id }) => _id);

describe('a geo index', () => {
  it('takes places, several places, the older pairs of numbers, and documents without any', async () => {
    const docs = [
      { at: point(1, 1) },
      { at: [point(1, 1), point(2, 2)] },
      { at: [1, 1] },
      { at: { lng: 1, lat: 1 } },
      { at: null },
      { at: [] },
      {},
    ];
    expect(await engine.insertMany('places', docs)).toHaveLength(docs.length);
  });

  it.each([
    5,
    'here',
    { type: 'Point', coordinates: ['1', '2'] },
    point(200, 0),
    [point(1, 1), 'x'],
  ])('refuses %j, in inserts, updates and transactions', async (at) => {
    await engine.insertMany('places', [{ _id: 'a' }]);
    await expect(engine.insertMany('places', [{ at }])).rejects.toThrow('geo keys');
    await expect(engine.update('places', {}, { $set: { at } })).rejects.toThrow('geo keys');
    const transaction = engine.transactions.begin();
    expect(() => engine.transactions.set(transaction, 'places', 'a', { at })).toThrow('geo keys');
    expect(engine.find('places')).toEqual([{ _id: 'a' }]);
  });
});

describe('the nearest first', () => {
  const near = (at: object, more: Fields = {}) => ({
    at: { $nearSphere: { $geometry: at, ...more } },
  });

  beforeEach(async () => {
    const docs = [30, 10, 20].map((lat) => ({ _id: lat, at: point(100, lat), even: lat !== 10 }));
    await engine.insertMany('places', [...docs, { _id: 'nowhere' }]);
  });

  it('finds those that have a place, by distance', () => {
    expect(ids(near(point(100, 12)))).toEqual([10, 20, 30]);
    expect(engine.find('places', near(point(100, 29)), { limit: 1 }).map(({ _id }) => _id)).toEqual(
      [30],
    );
  });

  it('keeps between two distances in metres', () => {
    expect(ids(near(point(100, 10), { $maxDistance: 10.01 * DEGREE }))).toEqual([10, 20]);
    expect(ids(near(point(100, 10), { $minDistance: 1 }))).toEqual([20, 30]);
  });

  it('goes with other conditions, and with an order of its own', () => {
    expect(ids({ ...near(point(100, 10)), even: true })).toEqual([20, 30]);
    expect(ids({ $and: [near(point(100, 10)), { even: true }] })).toEqual([20, 30]);
    const sorted = engine.find('places', near(point(100, 10)), { sort: { _id: -1 } });
    expect(sorted.map(({ _id }) => _id)).toEqual([30, 20, 10]);
  });

  it('follows what changes', async () => {
    await engine.update('places', { _id: 10 }, { $unset: { at: '' } });
    await engine.update('places', { _id: 'nowhere' }, { $set: { at: point(100, 21) } });
    await engine.remove('places', { _id: 30 });
    expect(ids(near(point(100, 20)))).toEqual([20, 'nowhere']);
  });

  const impossible: [sentence: string, name: string, query: Fields][] = [
    ['without an index', 'bare', near(point(0, 0))],
    [
      'over another field than the index has',
      'places',
      { to: { $nearSphere: { $geometry: point(0, 0) } } },
    ],
    ['in an or', 'places', { $or: [near(point(0, 0))] }],
    ['in a not', 'places', { at: { $not: { $nearSphere: { $geometry: point(0, 0) } } } }],
    ['twice', 'two', { a: near(point(0, 0)).at, b: near(point(0, 0)).at }],
    ['to a line', 'places', near(line([0, 0], [1, 1]))],
    ['to no place', 'places', near(point(0, 100))],
    ['within less than nothing', 'places', near(point(0, 0), { $maxDistance: -1 })],
    [
      'within null, as the SDK sends it inside and()',
      'places',
      near(point(0, 0), { $maxDistance: null }),
    ],
  ];

  it.each(impossible)('is refused %s', (_sentence, name, query) => {
    expect(() => ids(query, name)).toThrow(CloudFault);
  });
});

describe('what lies within', () => {
  const shapes: Fields[] = [
    { _id: 'in', at: point(0.5, 0.5) },
    { _id: 'border', at: point(0, 0.5) },
    { _id: 'out', at: point(2, 2) },
    { _id: 'hole', at: point(0.2, 0.2) },
    { _id: 'line', at: line([0.4, 0.5], [0.6, 0.7]) },
    { _id: 'leaving', at: line([0.5, 0.5], [1.5, 0.5]) },
    { _id: 'square', at: polygon(square(0.6, 0.6, 0.2)) },
    { _id: 'around', at: polygon(square(-1, -1, 3)) },
    { _id: 'far', at: point(-179.5, -0.5) },
    { _id: 'text', at: 'here' },
    { _id: 'none' },
  ];
  beforeEach(() => engine.insertMany('bare', shapes));

  const found = (operator: string, operand: unknown) =>
    ids({ at: { [operator]: operand } }, 'bare');
  const whole = polygon(square(0, 0, 1));
  const holed = polygon(square(0, 0, 1), square(0.1, 0.1, 0.2));

  it('a polygon: all of a shape, the border counts', () => {
    expect(found('$geoWithin', { $geometry: whole })).toEqual([
      'in',
      'border',
      'hole',
      'line',
      'square',
    ]);
  });

  it('a polygon with a hole', () => {
    expect(found('$geoWithin', { $geometry: holed })).toEqual(['in', 'border', 'line', 'square']);
  });

  it('one of several polygons', () => {
    const both = multi('Polygon', [[square(0.4, 0.4, 0.2)], [square(1.5, 1.5, 1)]]);
    expect(found('$geoWithin', { $geometry: both })).toEqual(['in', 'out']);
  });

  it('a circle of radians', () => {
    const circle = [[0.5, 0.5], (0.43 * Math.PI) / 180];
    expect(found('$geoWithin', { $centerSphere: circle })).toEqual([
      'in',
      'hole',
      'line',
      'square',
    ]);
  });

  it('a part of it is enough to intersect', () => {
    expect(found('$geoIntersects', { $geometry: whole })).toEqual([
      ...['in', 'border', 'hole', 'line', 'leaving', 'square', 'around'],
    ]);
    // A straight line bends towards the pole on a map: it passes north of 0.5 degrees between its ends.
    const straight = line([-3, 0.5], [3, 0.5]);
    expect(found('$geoIntersects', { $geometry: straight })).toEqual(['line', 'around']);
    expect(found('$geoIntersects', { $geometry: point(2, 2) })).toEqual(['out', 'around']);
  });

  it.each([
    ['$geoWithin', { $geometry: point(1, 1) }],
    ['$geoWithin', { $box: [] }],
    ['$geoWithin', { $centerSphere: [[0, 100], 1] }],
    ['$geoWithin', { $centerSphere: [[0, 0], -1] }],
    ['$geoIntersects', { $geometry: 5 }],
    ['$geoIntersects', 5],
  ])('%s of %j is refused', (operator, operand) => {
    expect(() => found(operator, operand)).toThrow(CloudFault);
  });
});

describe('the stage geoNear', () => {
  const stage = (more: Fields = {}) => ({
    $geoNear: { near: point(100, 12), distanceField: 'far.away', spherical: true, ...more },
  });
  const run = (more: Fields = {}, name = 'places') => engine.aggregate(name, [stage(more)]);

  beforeEach(async () => {
    await engine.insertMany(
      'places',
      [30, 10, 20].map((lat) => ({ _id: lat, at: point(100, lat) })),
    );
  });

  it('tells the distance, in metres or times a number', () => {
    const [first] = run();
    expect(first).toMatchObject({ _id: 10, far: { away: expect.closeTo(2 * DEGREE, 3) } });
    const degrees = run({ distanceMultiplier: 1 / DEGREE }).map(({ far }) => far);
    expect(degrees).toEqual([2, 8, 18].map((away) => ({ away: expect.closeTo(away, 6) })));
  });

  it('keeps distances, a query and a limit, and shows the place', () => {
    expect(run({ minDistance: 3 * DEGREE, maxDistance: 9 * DEGREE })).toHaveLength(1);
    expect(run({ query: { _id: { $gt: 10 } }, limit: 1, includeLocs: 'where' })).toMatchObject([
      { _id: 20, where: point(100, 20) },
    ]);
  });

  it('names the index where there are several', async () => {
    await engine.insertMany('two', [{ _id: 1, a: point(0, 0), b: point(100, 12) }]);
    expect(run({ key: 'b' }, 'two')).toMatchObject([{ far: { away: 0 } }]);
    expect(() => run({}, 'two')).toThrow('several geo indexes');
  });

  it.each([
    [{ near: undefined }, 'GeoJSON'],
    [{ near: { longitude: 1 } }, 'GeoJSON'],
    [{ spherical: false }, 'spherical'],
    [{ limit: 0 }, 'limit'],
    [{ key: 'to' }, "no 2dsphere index on 'to'"],
    [{ query: { at: { $nearSphere: { $geometry: point(0, 0) } } } }, '$nearSphere'],
  ])('is refused with %j', (more, words) => {
    expect(() => run(more)).toThrow(words);
  });

  it('is the first, and a match does not take its place', () => {
    expect(() => engine.aggregate('places', [{ $limit: 1 }, stage()])).toThrow('first stage');
    const match = { $match: { at: { $nearSphere: { $geometry: point(0, 0) } } } };
    expect(() => engine.aggregate('places', [match])).toThrow('geoNear()');
    expect(() => engine.aggregate('places', [{ $skip: 1 }, match])).toThrow('geoNear()');
  });
});
