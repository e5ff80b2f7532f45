import { openEngine, type Engine, type Fields } from '../../../localcloud/engine/engine';
import { stringifyEjson } from '../../../localcloud/engine/ejson';
import { double, long } from '../../../localcloud/engine/number-kinds';

let engine: Engine;
beforeEach(() => {
  engine = openEngine({
    file: ':memory:',
    collections: [
      { name: 'plain', indexes: [] },
      { name: 'indexed', indexes: [{ fields: ['n'] }] },
    ],
  });
});
afterEach(() => engine.close());

const THREES = [3, long(3n), double(3)];
const kinds = [...THREES, 4, '3', 2.5, [double(3)], { x: 3 }];

describe.each(['plain', 'indexed'])('numbers of different kinds in the %s collection', (name) => {
  beforeEach(async () => {
    await engine.insertMany(
      name,
      kinds.map((n, _id) => ({ _id, n })),
    );
  });

  const ids = (query: Fields) => engine.find(name, query).map(({ _id }) => _id);

  it.each(THREES)('are equal when they are worth the same: %j', (three) => {
    expect(ids({ n: three })).toEqual([0, 1, 2, 6]);
    expect(ids({ n: { $in: [three, 'x'] } })).toEqual([0, 1, 2, 6]);
    expect(ids({ n: { $gte: three, $lt: 4 } }).sort()).toEqual([0, 1, 2, 6]);
    expect(ids({ n: { $ne: three } })).toEqual([3, 4, 5, 7]);
    expect(ids({ n: { x: three } })).toEqual([7]);
  });

  it('are found by their kind', () => {
    expect(ids({ n: { $type: 'int' } })).toEqual([0, 3]);
    expect(ids({ n: { $type: 'long' } })).toEqual([1]);
    expect(ids({ n: { $type: 1 } })).toEqual([2, 5, 6]);
    expect(ids({ n: { $type: 'number' } })).toEqual([0, 1, 2, 3, 5, 6]);
  });

  it('are plain for whoever asks the engine, and keep their kind on the wire', () => {
    expect(engine.find(name, { _id: 2 })).toEqual([{ _id: 2, n: 3 }]);
    const [stored] = engine.select(name, { _id: 2 });
    expect(stringifyEjson(stored)).toBe('{"_id":{"$numberInt":"2"},"n":{"$numberDouble":"3.0"}}');
  });
});

it('a document can be named by a number of any kind', async () => {
  await engine.insertMany('plain', [{ _id: long(7n) }, { _id: double(8) }]);
  expect(engine.find('plain', { _id: { $in: [double(7), 8] } })).toEqual([{ _id: 7 }, { _id: 8 }]);
});

it('longs beyond 2^53 are told apart', async () => {
  const large = [2n ** 53n, 2n ** 53n + 1n, 2n ** 53n + 2n].map(long);
  await engine.insertMany(
    'indexed',
    large.map((n, _id) => ({ _id, n })),
  );
  expect(engine.count('indexed', { n: large[1] })).toBe(1);
  expect(engine.find('indexed', { n: { $gt: large[1] } }).map(({ _id }) => _id)).toEqual([2]);
  await engine.update('indexed', { _id: 2 }, { $inc: { n: 1 } });
  const [found] = engine.select('indexed', { _id: 2 });
  expect(stringifyEjson(found?.['n'])).toBe('{"$numberLong":"9007199254740995"}');
});

type Row = [expression: unknown, text: string];

const computed: Row[] = [
  [{ $add: [1, 2] }, '{"$numberInt":"3"}'],
  [{ $add: [2147483647, 1] }, '{"$numberLong":"2147483648"}'],
  [{ $add: [1, 0.5, 0.5] }, '{"$numberDouble":"2.0"}'],
  [{ $add: [0.1, 0.2, 0.3] }, '{"$numberDouble":"0.6"}'],
  [{ $add: [long(2n ** 63n - 1n), 1] }, '{"$numberDouble":"9223372036854776000"}'],
  [{ $subtract: [long(5n), 3] }, '{"$numberLong":"2"}'],
  [{ $subtract: [new Date(9), new Date(4)] }, '{"$numberLong":"5"}'],
  [{ $multiply: [65536, 65536] }, '{"$numberLong":"4294967296"}'],
  [{ $multiply: [2, 0.5] }, '{"$numberDouble":"1.0"}'],
  [{ $divide: [6, 3] }, '{"$numberDouble":"2.0"}'],
  [{ $mod: [7, 3] }, '{"$numberInt":"1"}'],
  [{ $mod: [7, double(3)] }, '{"$numberInt":"1"}'],
  [{ $mod: [7.5, 3] }, '{"$numberDouble":"1.5"}'],
  [{ $abs: -2147483648 }, '{"$numberLong":"2147483648"}'],
  [{ $ceil: 1.2 }, '{"$numberDouble":"2.0"}'],
  [{ $floor: 7 }, '{"$numberInt":"7"}'],
  [{ $trunc: [1234, -2] }, '{"$numberInt":"1200"}'],
  [{ $round: [1250, -2] }, '{"$numberInt":"1200"}'],
  [{ $round: [1350, -2] }, '{"$numberInt":"1400"}'],
  [{ $sqrt: 9 }, '{"$numberDouble":"3.0"}'],
  [{ $pow: [2, 10] }, '{"$numberInt":"1024"}'],
  [{ $pow: [2, 40] }, '{"$numberLong":"1099511627776"}'],
  [{ $pow: [2, 62] }, '{"$numberLong":"4611686018427387904"}'],
  [{ $pow: [2, -1] }, '{"$numberDouble":"0.5"}'],
  [{ $sum: [1, 2] }, '{"$numberInt":"3"}'],
  [{ $sum: [1, long(2n)] }, '{"$numberLong":"3"}'],
  [{ $avg: [1, 3] }, '{"$numberDouble":"2.0"}'],
  [{ $max: [1, double(1)] }, '{"$numberInt":"1"}'],
  [{ $isoWeekYear: new Date(0) }, '{"$numberLong":"1970"}'],
  [{ $year: new Date(0) }, '{"$numberInt":"1970"}'],
  [{ $type: { $divide: [4, 2] } }, '"double"'],
  [{ $type: '$none' }, '"missing"'],
  [{ $concat: ['n', { $toLower: { $divide: [4, 2] } }] }, '"n2"'],
  [{ $cond: [double(0), 'yes', 'no'] }, '"no"'],
  [{ $eq: [double(2), 2] }, 'true'],
  [{ $setUnion: [[1, double(1)], [2]] }, '[{"$numberInt":"1"},{"$numberInt":"2"}]'],
];

it.each(computed)('%j is %s', async (expression, text) => {
  await engine.insertMany('plain', [{ _id: 1 }]);
  const [row] = engine.derive('plain', [{ $project: { result: expression } }]);
  expect(stringifyEjson(row?.['result'])).toBe(text);
});

it('a group takes numbers of all kinds together and counts in ints', async () => {
  await engine.insertMany('plain', [{ n: 2 }, { n: double(2) }, { n: long(2n) }]);
  const [row] = engine.derive('plain', [
    { $group: { _id: '$n', c: { $sum: 1 }, total: { $sum: '$n' } } },
  ]);
  expect(stringifyEjson(row)).toBe(
    '{"_id":{"$numberInt":"2"},"c":{"$numberInt":"3"},"total":{"$numberDouble":"6.0"}}',
  );
});

it('an unwound place is a long', async () => {
  await engine.insertMany('plain', [{ n: [5] }]);
  const [row] = engine.derive('plain', [
    { $unwind: { path: '$n', includeArrayIndex: 'at' } },
    { $project: { _id: 0 } },
  ]);
  expect(stringifyEjson(row)).toBe('{"n":{"$numberInt":"5"},"at":{"$numberLong":"0"}}');
});
