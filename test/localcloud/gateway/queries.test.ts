import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import { failure, viewOf, type Command, type DatabaseView } from './sdk-view';

let sdk: LocalSdk;
let db: DatabaseView;
let _: Command;

beforeAll(async () => {
  sdk = await bootLocalSdk({
    collections: [
      { name: 'plain', indexes: [] },
      {
        name: 'indexed',
        indexes: ['n', 'tags', 's', 'd', 'arr.k', 'o.p'].map((field) => ({ fields: [field] })),
      },
    ],
  });
  db = viewOf(sdk).database();
  _ = db.command;
  const docs = [
    {
      _id: 'a',
      n: 1,
      tags: ['x', 'y'],
      arr: [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
      s: 'abc',
      nul: null,
      d: new Date(5),
      late: new Date('2025-12-31T17:00:00Z'),
      o: { p: 1 },
    },
    { _id: 'b', n: 10, tags: 'x', s: 'Abd', yes: true },
    { _id: 'c' },
    { _id: 'd', n: [3, 30], tags: [], s: '茶' },
  ];
  for (const name of ['plain', 'indexed']) await sdk.engine.insertMany(name, docs);
});
afterAll(() => sdk.close());

type Case = [situation: string, query: (command: Command) => object, found: string[]];

const cases: Case[] = [
  ['a value finds the document or an element of its array', () => ({ tags: 'x' }), ['a', 'b']],
  ['null finds missing fields too', () => ({ nul: null }), ['a', 'b', 'c', 'd']],
  ['neq finds documents without the field', (c) => ({ n: c['neq']?.(1) }), ['b', 'c', 'd']],
  ['exists', (c) => ({ nul: c['exists']?.(true) }), ['a']],
  ['a number is never greater than a text', (c) => ({ s: c['gt']?.(1) }), []],
  ['gt and lte in one', (c) => ({ n: c['gt']?.(1).and?.(c['lte']?.(10)) }), ['b', 'd']],
  [
    'two elements of one array may meet the two ends',
    (c) => ({ n: c['gt']?.(5).and?.(c['lt']?.(4)) }),
    ['d'],
  ],
  ['in', (c) => ({ n: c['in']?.([1, 3]) }), ['a', 'd']],
  ['in with nothing', (c) => ({ n: c['in']?.([]) }), []],
  ['nin', (c) => ({ n: c['nin']?.([1, 10]) }), ['c', 'd']],
  ['all', (c) => ({ tags: c['all']?.(['x', 'y']) }), ['a']],
  ['size', (c) => ({ tags: c['size']?.(0) }), ['d']],
  ['elemMatch', (c) => ({ arr: c['elemMatch']?.({ k: 2, v: 2 }) }), ['a']],
  [
    'elemMatch wants one element to meet all',
    (c) => ({ arr: c['elemMatch']?.({ k: 1, v: 2 }) }),
    [],
  ],
  ['a path through an array', () => ({ 'arr.k': 2 }), ['a']],
  ['nested objects become paths', () => ({ o: { p: 1 } }), ['a']],
  ['a date before', (c) => ({ d: c['lt']?.(new Date(6)) }), ['a']],
  ['or over fields', (c) => c['or']?.([{ n: 1 }, { s: 'Abd' }]) ?? {}, ['a', 'b']],
  ['not', (c) => ({ n: c['not']?.(c['gte']?.(5)) }), ['a', 'c']],
  ['mod', (c) => ({ n: c['mod']?.(10, 0) }), ['b', 'd']],
  ['a regular expression', () => ({ s: /^ab/i }), ['a', 'b']],
  ['a whole array', () => ({ tags: ['x', 'y'] }), ['a']],
  ['by id', (c) => ({ _id: c['in']?.(['a', 'zz', 'c']) }), ['a', 'c']],
  ['everything', () => ({}), ['a', 'b', 'c', 'd']],
];

describe.each(['plain', 'indexed'])('a query over the %s collection', (name) => {
  it.each(cases)('%s', async (_sentence, query, found) => {
    const { data } = await db.collection(name).where(query(_)).orderBy('_id', 'asc').get();
    expect(data.map(({ _id }) => _id)).toEqual(found);
    const { total } = await db.collection(name).where(query(_)).count();
    expect(total).toBe(found.length);
  });

  it('sorts missing before numbers, and downwards the other way round', async () => {
    const ids = async (direction: 'asc' | 'desc') =>
      (
        await db
          .collection(name)
          .where({ _id: _['neq']?.('d') })
          .orderBy('n', direction)
          .get()
      ).data.map((doc) => doc['_id']);
    expect(await ids('asc')).toEqual(['c', 'a', 'b']);
    expect(await ids('desc')).toEqual(['b', 'a', 'c']);
  });

  it('sorts by several fields, the first named first', async () => {
    const sorted = db.collection(name).orderBy('tags', 'desc').orderBy('n', 'desc');
    const { data } = await sorted.where({ _id: _['neq']?.('d') }).get();
    expect(data.map(({ _id }) => _id)).toEqual(['a', 'b', 'c']);
  });
});

it('is refused to sort one document by two arrays', async () => {
  const sorted = db.collection('plain').orderBy('tags', 'asc').orderBy('n', 'asc');
  expect((await failure(sorted.get()))['errMsg']).toContain('parallel arrays');
});

describe('an aggregation', () => {
  const $ = () => _.aggregate;

  it('groups, sums and sorts', async () => {
    const { list } = await db
      .collection('plain')
      .aggregate()
      .match({ n: _['gt']?.(0) })
      .group({ _id: '$yes', total: $()['sum']?.('$n'), count: $()['sum']?.(1) })
      .sort({ count: -1 })
      .end();
    expect(list.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('tells the day in Beijing', async () => {
    const { list } = await db
      .collection('plain')
      .aggregate()
      .match({ _id: 'a' })
      .project({
        day: $()['dateToString']?.({
          date: '$late',
          format: '%Y-%m-%d',
          timezone: 'Asia/Shanghai',
        }),
      })
      .end();
    expect(list[0]?.['day']).toBe('2026-01-01');
  });

  it('joins, unwinds and never changes what is stored', async () => {
    const before = sdk.engine.find('plain');
    const { list } = await db
      .collection('plain')
      .aggregate()
      .match({ _id: 'a' })
      .lookup({ from: 'indexed', localField: '_id', foreignField: '_id', as: 'same' })
      .unwind('$same')
      .unwind({ path: '$arr', includeArrayIndex: 'at' })
      .addFields({ 'same.o.p': 99, 'o.p': 77 })
      .end();
    expect(list.map(({ at, same }) => [at, same])).toMatchObject([
      [0, { _id: 'a', o: { p: 99 } }],
      [1, { _id: 'a', o: { p: 99 } }],
    ]);
    expect(sdk.engine.find('plain')).toEqual(before);
    expect(sdk.engine.find('indexed', { _id: 'a' })[0]?.['o']).toEqual({ p: 1 });
  });

  it('sorts into buckets', async () => {
    const { list } = await db
      .collection('plain')
      .aggregate()
      .match({ _id: _['in']?.(['a', 'b']) })
      .bucket({ groupBy: '$n', boundaries: [0, 8, 20], output: { count: $()['sum']?.(1) } })
      .end();
    expect(list).toEqual([
      { _id: 0, count: 1 },
      { _id: 8, count: 1 },
    ]);
  });
});
