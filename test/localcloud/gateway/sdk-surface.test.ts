import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import { failure, viewOf, type AggregateView, type DatabaseView } from './sdk-view';

/**
 * Everything the SDK lets a function write, from its own exports: each name either does what MongoDB documents (the details
 * are in the tables beside this file) or is refused with a sentence that names it. A new SDK that brings a new name fails here.
 */
let sdk: LocalSdk;
let db: DatabaseView;

const at = new Date('2026-02-03T04:05:06.007Z');
const start = {
  ...{ _id: 'a', n: 5, f: 2.5, s: '茶Tea', list: [3, 1, 2], at, none: null, flag: true, bits: 6 },
  ...{ rows: [{ k: 1 }, { k: 2 }], o: { x: 1 }, place: { type: 'Point', coordinates: [113, 23] } },
};

beforeAll(async () => {
  sdk = await bootLocalSdk({
    collections: [{ name: 'things', indexes: [{ fields: ['place'], kind: '2dsphere' }] }],
  });
  db = viewOf(sdk).database();
});
afterAll(() => sdk.close());
beforeEach(async () => {
  await sdk.reset();
  await things().add({ data: start });
});

const things = () => db.collection('things');

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

/** A part of the SDK its own typings do not show. */
function section(of: object, name: string): object {
  const found: unknown = Reflect.get(of, name);
  if (!isObject(found)) throw new Error(`the SDK has no ${name}`);
  return found;
}

function call(of: object, name: string, ...operands: unknown[]): object {
  const found: unknown = Reflect.get(of, name);
  if (typeof found !== 'function') throw new Error(`the SDK has no function ${name}`);
  const answer: unknown = Reflect.apply(found, of, operands);
  if (!isObject(answer)) throw new Error(`${name} gives nothing`);
  return answer;
}

const op = (name: string, ...operands: unknown[]) => call(db.command, name, ...operands);
const geo = (name: string, ...operands: unknown[]) => call(section(db, 'Geo'), name, ...operands);
const here = () => geo('Point', 113, 23);
const square = () => {
  const corners = [
    [112, 22],
    [114, 22],
    [114, 24],
    [112, 24],
    [112, 22],
  ];
  return geo('Polygon', [
    geo(
      'LineString',
      corners.map(([lng, lat]) => geo('Point', lng, lat)),
    ),
  ]);
};

const functionsIn = (of: object): string[] =>
  Object.entries(of)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name)
    .sort();

const methodsOf = (of: object): string[] =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(of))
    .filter((name) => name !== 'constructor' && !name.startsWith('_'))
    .sort();

/** A condition that finds the one document. */
const finding: Record<string, () => object> = {
  all: () => ({ list: op('all', [1, 2]) }),
  and: () => ({ n: op('and', op('gt', 1), op('lt', 9)) }),
  elemMatch: () => ({ rows: op('elemMatch', { k: 2 }) }),
  eq: () => ({ n: op('eq', 5) }),
  exists: () => ({ none: op('exists', true) }),
  expr: () => ({ $expr: { $gt: ['$n', '$f'] } }),
  geoIntersects: () => ({ place: op('geoIntersects', { geometry: here() }) }),
  geoNear: () => ({ place: op('geoNear', { geometry: here(), maxDistance: 10 }) }),
  geoWithin: () => ({ place: op('geoWithin', { geometry: square() }) }),
  gt: () => ({ n: op('gt', 4) }),
  gte: () => ({ n: op('gte', 5) }),
  in: () => ({ n: op('in', [5, 6]) }),
  lt: () => ({ n: op('lt', 6) }),
  lte: () => ({ n: op('lte', 5) }),
  mod: () => ({ n: op('mod', 3, 2) }),
  neq: () => ({ n: op('neq', 4) }),
  nin: () => ({ n: op('nin', [4]) }),
  nor: () => ({ n: op('nor', op('gt', 9), op('lt', 1)) }),
  not: () => ({ n: op('not', op('gt', 9)) }),
  or: () => ({ n: op('or', op('gt', 9), op('eq', 5)) }),
  size: () => ({ list: op('size', 3) }),
};

/** An update, and what it leaves in the field. */
const updating: Record<string, () => [data: object, field: string, after: unknown]> = {
  addToSet: () => [{ list: op('addToSet', 9) }, 'list', [3, 1, 2, 9]],
  bit: () => [{ bits: op('bit', { and: 3 }) }, 'bits', 2],
  inc: () => [{ n: op('inc', 2) }, 'n', 7],
  max: () => [{ n: op('max', 9) }, 'n', 9],
  min: () => [{ n: op('min', 1) }, 'n', 1],
  mul: () => [{ n: op('mul', 2) }, 'n', 10],
  pop: () => [{ list: op('pop') }, 'list', [3, 1]],
  pull: () => [{ list: op('pull', 1) }, 'list', [3, 2]],
  pullAll: () => [{ list: op('pullAll', [1, 2]) }, 'list', [3]],
  push: () => [{ list: op('push', { each: [9], sort: -1, slice: 2 }) }, 'list', [9, 3]],
  remove: () => [{ n: op('remove') }, 'n', undefined],
  rename: () => [{ n: op('rename', 'm') }, 'm', 5],
  set: () => [{ o: op('set', { y: 1 }) }, 'o', { y: 1 }],
  shift: () => [{ list: op('shift') }, 'list', [1, 2]],
  unshift: () => [{ list: op('unshift', 9) }, 'list', [9, 3, 1, 2]],
};

/** Refused, and by which name. */
const refusing: Record<string, () => [condition: object, name: string]> = {
  jsonSchema: () => [{ $jsonSchema: { required: ['n'] } }, '$jsonSchema'],
  text: () => [{ $search: '茶' }, '$search'],
};

describe('db.command', () => {
  it('has these names and no other', () => {
    const known = [finding, updating, refusing].flatMap(Object.keys);
    expect(functionsIn(db.command)).toEqual(known.sort());
  });

  it.each(Object.keys(finding))('%s finds', async (name) => {
    const condition = finding[name]?.() ?? {};
    expect((await things().where(condition).get()).data).toHaveLength(1);
  });

  it.each(Object.keys(updating))('%s updates', async (name) => {
    const [data, field, after] = updating[name]?.() ?? [{}, '', undefined];
    await things().doc('a').update({ data });
    expect((await things().doc('a').get()).data?.[field]).toEqual(after);
  });

  it.each(Object.keys(refusing))('%s is refused by name', async (name) => {
    const [condition, operator] = refusing[name]?.() ?? [{}, ''];
    const { errCode, message } = await failure(things().where(condition).get());
    expect([errCode, message]).toEqual([-502001, expect.stringContaining(operator)]);
  });

  it('chains these names and no other', () => {
    const command = op('eq', 5);
    const logic: unknown = Object.getPrototypeOf(command);
    const names = [...methodsOf(command), ...methodsOf(isObject(logic) ? logic : {})];
    expect(names.sort()).toEqual([
      ...['and', 'eq', 'geoIntersects', 'geoNear', 'geoWithin', 'gt', 'gte', 'in', 'lt', 'lte'],
      ...['neq', 'nin', 'or', 'toJSON'],
    ]);
  });
});

/** An expression over the document, and its value. */
const computing: Record<string, [operand: unknown, value: unknown]> = {
  abs: [-2, 2],
  add: [['$n', 1], 6],
  addToSet: ['$n', [5]],
  allElementsTrue: [[[1, 2]], true],
  and: [['$flag', 1], true],
  anyElementTrue: [[[0, 2]], true],
  arrayElemAt: [['$list', 0], 3],
  arrayToObject: [[[['k', 1]]], { k: 1 }],
  avg: ['$list', 2],
  ceil: ['$f', 3],
  cmp: [['$n', 9], -1],
  concat: [['$s', '!'], '茶Tea!'],
  concatArrays: [
    ['$list', [9]],
    [3, 1, 2, 9],
  ],
  cond: [['$flag', 1, 2], 1],
  dateFromParts: [{ year: 2026, month: 2 }, new Date('2026-02-01T00:00:00Z')],
  dateFromString: [{ dateString: '2026-02-03' }, new Date('2026-02-03T00:00:00Z')],
  dateToString: [{ date: '$at', format: '%Y/%m/%d' }, '2026/02/03'],
  dayOfMonth: ['$at', 3],
  dayOfWeek: ['$at', 3],
  dayOfYear: ['$at', 34],
  divide: [['$n', 2], 2.5],
  eq: [['$n', 5], true],
  exp: [0, 1],
  filter: [{ input: '$list', as: 'i', cond: { $gt: ['$$i', 1] } }, [3, 2]],
  first: ['$list', 3],
  floor: ['$f', 2],
  gt: [['$n', 4], true],
  gte: [['$n', 5], true],
  hour: ['$at', 4],
  ifNull: [['$none', 'empty'], 'empty'],
  in: [[1, '$list'], true],
  indexOfArray: [['$list', 1], 1],
  indexOfBytes: [['$s', 'T'], 3],
  indexOfCP: [['$s', 'T'], 1],
  isArray: [['$list'], true],
  isoDayOfWeek: ['$at', 2],
  isoWeek: ['$at', 6],
  isoWeekYear: ['$at', 2026],
  last: ['$list', 2],
  let: [{ vars: { i: '$n' }, in: { $add: ['$$i', 1] } }, 6],
  literal: ['$n', '$n'],
  ln: [1, 0],
  log: [[8, 2], 3],
  log10: [100, 2],
  lt: [['$n', 6], true],
  lte: [['$n', 5], true],
  map: [{ input: '$list', as: 'i', in: { $add: ['$$i', 1] } }, [4, 2, 3]],
  max: ['$list', 3],
  mergeObjects: [['$o', { y: 2 }], { x: 1, y: 2 }],
  millisecond: ['$at', 7],
  min: ['$list', 1],
  minute: ['$at', 5],
  mod: [['$n', 3], 2],
  month: ['$at', 2],
  multiply: [['$n', 2], 10],
  neq: [['$n', 4], true],
  not: [['$none'], true],
  objectToArray: ['$o', [{ k: 'x', v: 1 }]],
  or: [['$none', '$flag'], true],
  pow: [['$n', 2], 25],
  push: ['$n', [5]],
  range: [
    [0, 3],
    [0, 1, 2],
  ],
  reduce: [{ input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } }, 6],
  reverseArray: ['$list', [2, 1, 3]],
  second: ['$at', 6],
  setDifference: [
    ['$list', [1]],
    [3, 2],
  ],
  setEquals: [['$list', [1, 2, 3]], true],
  setIntersection: [['$list', [2]], [2]],
  setIsSubset: [[[1], '$list'], true],
  setUnion: [
    ['$list', [1, 4]],
    [3, 1, 2, 4],
  ],
  size: ['$list', 3],
  slice: [['$list', 1], [3]],
  split: [
    ['a-b', '-'],
    ['a', 'b'],
  ],
  sqrt: [9, 3],
  stdDevPop: [[1, 3], 1],
  stdDevSamp: [[1, 1], 0],
  strLenBytes: ['$s', 6],
  strLenCP: ['$s', 4],
  strcasecmp: [['$s', '茶tea'], 0],
  substr: [['$s', 0, 3], '茶'],
  substrBytes: [['$s', 3, 3], 'Tea'],
  substrCP: [['$s', 0, 1], '茶'],
  subtract: [['$n', 1], 4],
  sum: ['$list', 6],
  switch: [{ branches: [{ case: '$flag', then: 1 }], default: 2 }, 1],
  toLower: ['$s', '茶tea'],
  toUpper: ['$s', '茶TEA'],
  trunc: ['$f', 2],
  week: ['$at', 5],
  year: ['$at', 2026],
  zip: [{ inputs: ['$list', [9]] }, [[3, 9]]],
};
const accumulating = ['addToSet', 'push'];

describe('db.command.aggregate', () => {
  const expressions = () => section(db.command, 'aggregate');
  const operator = (name: string) => call(expressions(), name, computing[name]?.[0]);

  it('has these names and no other', () => {
    const known = [...Object.keys(computing), 'meta', 'pipeline'].sort();
    expect(functionsIn(expressions())).toEqual(known);
  });

  it.each(Object.keys(computing))('%s', async (name) => {
    const aggregate = things().aggregate();
    const asked = accumulating.includes(name)
      ? aggregate.group({ _id: null, value: operator(name) })
      : aggregate.project({ value: operator(name) });
    expect((await asked.end()).list[0]?.['value']).toEqual(computing[name]?.[1]);
  });

  it('meta is refused by name', async () => {
    const value = call(expressions(), 'meta', 'textScore');
    const { message } = await failure(things().aggregate().project({ value }).end());
    expect(message).toContain('$meta is not supported');
  });

  it('pipeline makes the stages of a lookup', async () => {
    const condition = op('expr', { $eq: ['$n', '$$wanted'] });
    const pipeline = call(call(call(expressions(), 'pipeline'), 'match', condition), 'done');
    const lookup = { from: 'things', let: { wanted: '$n' }, pipeline, as: 'same' };
    const { list } = await things().aggregate().lookup(lookup).project({ ids: '$same._id' }).end();
    expect(list).toEqual([{ _id: 'a', ids: ['a'] }]);
  });
});

it('db.command.project has slice and elemMatch, and both work', async () => {
  const project = section(db.command, 'project');
  expect(functionsIn(project)).toEqual(['elemMatch', 'slice']);
  const fields = {
    _id: false,
    n: true,
    list: call(project, 'slice', 1),
    rows: call(project, 'elemMatch', { k: 2 }),
  };
  const { data } = await things().field(fields).get();
  expect(data).toEqual([{ n: 5, list: [3], rows: [{ k: 2 }] }]);
});

/** Each stage over the one document, and what it gives. */
const staging: Record<string, () => [parameter: unknown, list: unknown]> = {
  addFields: () => [{ m: 1 }, [expect.objectContaining({ m: 1, n: 5 })]],
  bucket: () => [{ groupBy: '$n', boundaries: [0, 9] }, [{ _id: 0, count: 1 }]],
  bucketAuto: () => [{ groupBy: '$n', buckets: 1 }, [{ _id: { min: 5, max: 5 }, count: 1 }]],
  count: () => ['all', [{ all: 1 }]],
  geoNear: () => [
    { near: here(), distanceField: 'far', spherical: true },
    [expect.objectContaining({ far: 0 })],
  ],
  group: () => [{ _id: '$n' }, [{ _id: 5 }]],
  limit: () => [1, [expect.anything()]],
  lookup: () => [
    { from: 'things', localField: 'n', foreignField: 'n', as: 'same' },
    [expect.objectContaining({ same: [expect.objectContaining({ _id: 'a' })] })],
  ],
  match: () => [{ n: op('gt', 9) }, []],
  project: () => [{ n: 1 }, [{ _id: 'a', n: 5 }]],
  replaceRoot: () => [{ newRoot: '$o' }, [{ x: 1 }]],
  sample: () => [{ size: 1 }, [expect.anything()]],
  skip: () => [1, []],
  sort: () => [{ n: -1 }, [expect.anything()]],
  sortByCount: () => ['$n', [{ _id: 5, count: 1 }]],
  unwind: () => ['$list', [3, 1, 2].map((list): unknown => expect.objectContaining({ list }))],
};
/** Named by wx-server-sdk, missing in the database package below it: they cannot leave the function. */
const missing = ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact'];

describe('aggregate()', () => {
  it('has these stages and no other', () => {
    const known = [...Object.keys(staging), ...missing, 'end', 'pushStage'].sort();
    expect(methodsOf(things().aggregate())).toEqual(known);
  });

  const stage = (name: string, parameter?: unknown): AggregateView => {
    const piped = call(things().aggregate(), name, parameter);
    if (!isAggregate(piped)) throw new Error(`${name} is no stage`);
    return piped;
  };

  it.each(Object.keys(staging))('%s', async (name) => {
    const [parameter, list] = staging[name]?.() ?? [];
    expect((await stage(name, parameter).end()).list).toEqual(list);
  });

  it.each(missing)('%s cannot be written', (name) => {
    expect(() => stage(name, {})).toThrow('is not a function');
  });

  it.each(missing)('%s is refused by name when it comes all the same', (name) => {
    expect(() => sdk.engine.aggregate('things', [{ [`$${name}`]: {} }])).toThrow(
      `$${name} is not supported by the local cloud`,
    );
  });
});

const isAggregate = (value: object): value is AggregateView => 'end' in value;

it('db.Geo has these shapes and no other, and every one comes back as it went', async () => {
  const line = (...places: number[][]) =>
    geo(
      'LineString',
      places.map(([lng, lat]) => geo('Point', lng, lat)),
    );
  const shapes: Record<string, unknown> = {
    Point: here(),
    LineString: line([1, 1], [2, 2]),
    Polygon: square(),
    MultiPoint: geo('MultiPoint', [here(), geo('Point', 1, 1)]),
    MultiLineString: geo('MultiLineString', [line([1, 1], [2, 2])]),
    MultiPolygon: geo('MultiPolygon', [square()]),
  };
  expect(functionsIn(section(db, 'Geo'))).toEqual(Object.keys(shapes).sort());
  await things().add({ data: { _id: 'shapes', ...shapes, place: shapes['Polygon'] } });
  const { data } = await things().doc('shapes').get();
  expect(JSON.stringify(data)).toBe(
    JSON.stringify({ _id: 'shapes', ...shapes, place: shapes['Polygon'] }),
  );
});

it('server dates come from the clock of the engine, with their offset', async () => {
  const now = sdk.engine.now();
  await things().add({ data: { _id: 'b', at: db.serverDate({ offset: 60_000 }) } });
  const found: unknown = (await things().doc('b').get()).data?.['at'];
  expect(found instanceof Date && found.getTime() - now >= 60_000).toBe(true);
});
