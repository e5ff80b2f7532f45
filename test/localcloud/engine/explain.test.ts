import {
  openEngine,
  type Engine,
  type Fields,
  type QueryExplain,
} from '../../../localcloud/engine/engine';

const heard: QueryExplain[] = [];
let engine: Engine;

const SIZE = 5000;

beforeAll(async () => {
  engine = openEngine({
    file: ':memory:',
    collections: [
      {
        name: 'orders',
        indexes: [
          { fields: ['owner', 'at', '_id'] },
          { fields: ['owner', 'status', 'at'] },
          { fields: ['at'] },
          { fields: ['tags'] },
        ],
      },
      { name: 'lines', indexes: [{ fields: ['order', 'n'] }] },
    ],
    onQuery: (explain) => heard.push(explain),
  });
  await engine.insertMany(
    'orders',
    Array.from({ length: SIZE }, (_, n) => order(n)),
  );
  const lines = Array.from({ length: SIZE }, (_, n) => ({ order: `o${n % 1000}`, n }));
  await engine.insertMany('lines', lines);
});
afterAll(() => engine.close());
beforeEach(() => void heard.splice(0));

function order(n: number): Fields {
  const status = ['unpaid', 'paid', 'shipped', 'done'][n % 4];
  return { _id: `o${n}`, owner: `u${n % 10}`, at: n, status, n, tags: [`t${n % 7}`, 'all'] };
}

type Row = [sentence: string, query: Fields, sort: Fields, index: string, examined: number];

const LIMIT = 20;
const rows: Row[] = [
  ['an id', { _id: 'o5' }, {}, '_id', 1],
  ['several ids', { _id: { $in: ['o5', 'o7', 'none'] } }, {}, '_id', 2],
  ['the beginning of an id, whatever the order', { _id: /^o499/ }, { at: -1 }, '_id', 11],
  ['an index in its order', { owner: 'u1' }, { at: 1, _id: 1 }, 'owner_at__id', LIMIT],
  ['an index backwards', { owner: 'u1' }, { at: -1, _id: -1 }, 'owner_at__id', LIMIT],
  ['only the first of the sorted fields', { owner: 'u1' }, { at: -1 }, 'owner_at__id', LIMIT],
  [
    'a stretch of an index in order',
    { owner: 'u1', at: { $lt: 900 } },
    { at: -1 },
    'owner_at__id',
    LIMIT,
  ],
  [
    'two stretches merged into one order',
    { owner: 'u1', status: { $in: ['paid', 'done'] } },
    { at: -1 },
    'owner_status_at',
    LIMIT,
  ],
  [
    'every owner merged into one order',
    { owner: { $in: ['u1', 'u2', 'u3'] } },
    { at: 1, _id: 1 },
    'owner_at__id',
    LIMIT,
  ],
  [
    'a sorted field pinned to one value',
    { owner: 'u1', status: 'paid' },
    { status: 1, at: 1 },
    'owner_status_at',
    LIMIT,
  ],
  ['a whole collection in order', {}, { at: -1 }, 'at', LIMIT],
  [
    'a page after a cursor',
    {
      $and: [
        { owner: 'u1' },
        { at: { $lte: 2000 } },
        { $or: [{ at: { $lt: 2000 } }, { at: 2000, _id: { $lt: 'x' } }] },
      ],
    },
    { at: -1, _id: -1 },
    'owner_at__id',
    LIMIT,
  ],
  ['ids in order', {}, { _id: 1 }, '_id', LIMIT],
];

describe('a sorted page comes from an index without looking further', () => {
  it.each(rows)('%s', (_sentence, query, sort, index, examined) => {
    const found = engine.find('orders', query, { sort, limit: LIMIT });
    const [explain] = heard;
    expect([explain?.index, explain?.examined]).toEqual([index, examined]);
    const { docs } = naive(query, sort);
    expect(found.map(({ _id }) => _id)).toEqual(docs.slice(0, LIMIT).map(({ _id }) => _id));
  });

  /** The same question where no index can answer. */
  const naive = (query: Fields, sort: Fields) => {
    const all = engine.find('orders', { $nor: [{ $nor: [query] }] }, { sort });
    return { docs: all };
  };
});

const others: Row[] = [
  ['an order no index has is sorted in memory', { owner: 'u1' }, { n: 1 }, 'owner_at__id', 500],
  ['two directions cannot be walked', { owner: 'u1' }, { at: 1, _id: -1 }, 'owner_at__id', 500],
  ['an index over arrays has no order of documents', { tags: 't1' }, { tags: 1 }, 'tags', 715],
  ['without an index everything is looked at', { n: { $lt: 5 } }, {}, 'scan', SIZE],
  [
    'an or is as good as its branches',
    { $or: [{ _id: 'o1' }, { owner: 'u2', at: 2 }] },
    {},
    '_id | owner_at__id',
    2,
  ],
  ['one branch without an index spoils it', { $or: [{ _id: 'o1' }, { n: 2 }] }, {}, 'scan', SIZE],
];

describe('what an index cannot do', () => {
  it.each(others)('%s', (_sentence, query, sort, index, examined) => {
    engine.find('orders', query, { sort });
    expect(heard.map((one) => [one.index, one.examined])).toEqual([[index, examined]]);
  });
});

it('every question is told with its form, never with its values', async () => {
  engine.find(
    'orders',
    { owner: 'secret', at: { $gte: 5, $lt: 9 }, _id: /^secret/ },
    { sort: { at: -1 }, limit: 1 },
  );
  engine.count('orders', { $or: [{ owner: 'secret' }, { tags: { $in: ['secret'] } }] });
  engine.aggregate('orders', [
    { $match: { owner: 'u1' } },
    { $sort: { at: 1 } },
    { $limit: 2 },
    { $lookup: { from: 'lines', localField: '_id', foreignField: 'order', as: 'lines' } },
  ]);
  await engine.update('orders', { owner: 'nobody' }, { $set: { n: 1 } });
  await engine.remove('orders', { _id: 'none' });
  expect(heard.map(({ kind, shape, returned }) => [kind, shape, returned])).toEqual([
    ['find', '{ owner, at: { $gte, $lt }, _id: { $regex } } sort { at: -1 }', 0],
    ['count', '{ $or: [{ owner }, { tags: { $in } }] }', 0],
    ['aggregate', '{ owner } sort { at: 1 }', 2],
    ['lookup', '{ order }', 10],
    ['update', '{ owner }', 0],
    ['remove', '{ _id }', 0],
  ]);
  expect(heard.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
});

it('a lookup goes through an index of the other collection', () => {
  const join = { from: 'lines', localField: '_id', foreignField: 'order', as: 'lines' };
  const [row] = engine.aggregate('orders', [{ $match: { _id: 'o7' } }, { $lookup: join }]);
  expect(row?.['lines']).toHaveLength(5);
  expect(heard[1]).toMatchObject({ collection: 'lines', index: 'order_n', examined: 5 });
});
