import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import { failure, viewOf, type CollectionView, type Command } from './sdk-view';

const NOW = Date.UTC(2026, 4, 1);

let sdk: LocalSdk;
let goods: CollectionView;
let _: Command;

beforeAll(async () => {
  sdk = await bootLocalSdk({ collections: [{ name: 'goods', indexes: [] }], now: () => NOW });
  const db = viewOf(sdk).database();
  goods = db.collection('goods');
  _ = db.command;
});
afterAll(() => sdk.close());

const start = () => ({
  _id: 'a',
  n: 5,
  s: 'text',
  nul: null,
  tags: ['x', 'y'],
  lines: [
    { sku: 'p', count: 1 },
    { sku: 'q', count: 2 },
  ],
  deep: { a: 1, b: { c: 2 } },
});

beforeEach(async () => {
  await sdk.reset();
  await goods.add({ data: start() });
});

const stored = async () => (await goods.doc('a').get()).data ?? {};
const update = async (data: object) => {
  const { stats } = await goods.doc('a').update({ data });
  return stats.updated;
};

type Case = [sentence: string, data: (command: Command) => object, after: Record<string, unknown>];

const cases: Case[] = [
  ['a value', () => ({ n: 6 }), { n: 6 }],
  [
    'an object merges into the object that is there',
    () => ({ deep: { b: { d: 3 } } }),
    { deep: { a: 1, b: { c: 2, d: 3 } } },
  ],
  ['set replaces the object', (c) => ({ deep: c['set']?.({ only: 1 }) }), { deep: { only: 1 } }],
  ['remove takes the field away', (c) => ({ n: c['remove']?.() }), { n: undefined }],
  [
    'remove of nothing is nothing',
    (c) => ({ 'no.such': c['remove']?.(), n: 6 }),
    { n: 6, no: undefined },
  ],
  [
    'remove of an element leaves null',
    (c) => ({ 'tags.0': c['remove']?.() }),
    { tags: [null, 'y'] },
  ],
  ['inc', (c) => ({ n: c['inc']?.(-2) }), { n: 3 }],
  [
    'inc of a missing field starts at 0',
    (c) => ({ 'deep.z': c['inc']?.(3) }),
    { deep: { a: 1, b: { c: 2 }, z: 3 } },
  ],
  ['mul', (c) => ({ n: c['mul']?.(3) }), { n: 15 }],
  ['mul of a missing field gives 0', (c) => ({ z: c['mul']?.(3) }), { z: 0 }],
  ['min', (c) => ({ n: c['min']?.(2) }), { n: 2 }],
  ['max keeps the larger', (c) => ({ n: c['max']?.(2), s: 'new' }), { n: 5, s: 'new' }],
  ['push of one', (c) => ({ tags: c['push']?.('z') }), { tags: ['x', 'y', 'z'] }],
  ['push of several', (c) => ({ tags: c['push']?.(['z', 'w']) }), { tags: ['x', 'y', 'z', 'w'] }],
  ['push to a missing field', (c) => ({ list: c['push']?.([1]) }), { list: [1] }],
  [
    'push at a position',
    (c) => ({ tags: c['push']?.({ each: ['z'], position: 1 }) }),
    { tags: ['x', 'z', 'y'] },
  ],
  [
    'push, sort and slice a missing field',
    (c) => ({ list: c['push']?.({ each: [3, 1, 2], sort: 1, slice: -2 }) }),
    { list: [2, 3] },
  ],
  [
    'push and sort by fields',
    (c) => ({
      lines: c['push']?.({ each: [{ sku: 'o', count: 9 }], sort: { count: -1 }, slice: 2 }),
    }),
    {
      lines: [
        { sku: 'o', count: 9 },
        { sku: 'q', count: 2 },
      ],
    },
  ],
  ['pop', (c) => ({ tags: c['pop']?.() }), { tags: ['x'] }],
  ['shift', (c) => ({ tags: c['shift']?.() }), { tags: ['y'] }],
  ['unshift', (c) => ({ tags: c['unshift']?.(['v', 'w']) }), { tags: ['v', 'w', 'x', 'y'] }],
  ['pull of a value', (c) => ({ tags: c['pull']?.('x') }), { tags: ['y'] }],
  [
    'pull by condition',
    (c) => ({ lines: c['pull']?.({ count: c['gte']?.(2) }) }),
    { lines: [{ sku: 'p', count: 1 }] },
  ],
  [
    'pull by part of an element',
    (c) => ({ lines: c['pull']?.({ sku: 'q' }) }),
    { lines: [{ sku: 'p', count: 1 }] },
  ],
  ['pull of several values', (c) => ({ tags: c['pull']?.(c['in']?.(['x', 'y'])) }), { tags: [] }],
  ['pullAll', (c) => ({ tags: c['pullAll']?.(['x', 'nope']) }), { tags: ['y'] }],
  ['addToSet of something new', (c) => ({ tags: c['addToSet']?.('z') }), { tags: ['x', 'y', 'z'] }],
  ['rename', (c) => ({ s: c['rename']?.('title') }), { s: undefined, title: 'text' }],
  [
    'rename across objects',
    (c) => ({ 'deep.a': c['rename']?.('top') }),
    { top: 1, deep: { b: { c: 2 } } },
  ],
  [
    'a path into an element',
    () => ({ 'lines.1.count': 7 }),
    {
      lines: [
        { sku: 'p', count: 1 },
        { sku: 'q', count: 7 },
      ],
    },
  ],
  [
    'an element beyond the end fills with null',
    () => ({ 'tags.3': 'z' }),
    { tags: ['x', 'y', null, 'z'] },
  ],
];

describe('an update', () => {
  it.each(cases)('%s', async (_sentence, data, after) => {
    expect(await update(data(_))).toBe(1);
    const expected = { ...start(), ...after };
    expect(await stored()).toEqual(expected);
  });

  it('counts documents that changed, not documents that matched', async () => {
    expect(await update({ n: 5 })).toBe(0);
    expect(await update({ tags: _['addToSet']?.('x') })).toBe(0);
  });

  it('puts the time of the server wherever it is asked for', async () => {
    const at = viewOf(sdk).database().serverDate({ offset: -1000 });
    await update({ at, log: _['push']?.([{ at }]) });
    expect(await stored()).toMatchObject({
      at: new Date(NOW - 1000),
      log: [{ at: new Date(NOW - 1000) }],
    });
  });

  it('changes every match of a query, and the matched element by $', async () => {
    await goods.add({ data: { ...start(), _id: 'b' } });
    const { stats } = await goods
      .where({ 'lines.sku': 'q' })
      .update({ data: { 'lines.$.count': _['inc']?.(10), n: _['inc']?.(1) } });
    expect(stats.updated).toBe(2);
    expect(await stored()).toMatchObject({ n: 6, lines: [{ count: 1 }, { count: 12 }] });
  });

  it('decrements only while there is enough', async () => {
    const take = (count: number) =>
      goods
        .where({ _id: 'a', n: _['gte']?.(count) })
        .update({ data: { n: _['inc']?.(-count) } })
        .then(({ stats }) => stats.updated);
    expect([await take(3), await take(3), await take(2)]).toEqual([1, 0, 1]);
    expect(await stored()).toMatchObject({ n: 0 });
  });
});

const impossible: Case[] = [
  ['inc of a text', (c) => ({ s: c['inc']?.(1), n: 9 }), {}],
  ['inc of null', (c) => ({ nul: c['inc']?.(1) }), {}],
  ['inc by a text', (c) => ({ n: c['inc']?.('1') }), {}],
  ['mul of an array', (c) => ({ tags: c['mul']?.(2) }), {}],
  ['push to a number', (c) => ({ n: c['push']?.([1]) }), {}],
  ['pop of a text', (c) => ({ s: c['pop']?.() }), {}],
  ['pull from an object', (c) => ({ deep: c['pull']?.(1) }), {}],
  ['addToSet to a text', (c) => ({ s: c['addToSet']?.('x') }), {}],
  ['a field inside a number', () => ({ 'n.inner': 1 }), {}],
  ['a field inside null', () => ({ nul: { inner: 1 } }), {}],
  ['a name inside an array', () => ({ 'tags.first': 1 }), {}],
  ['the same field twice', (c) => ({ deep: c['set']?.({}), 'deep.a': 1 }), {}],
  ['a place the query did not find', () => ({ 'lines.$.count': 1 }), {}],
];

describe('an update that cannot be', () => {
  it.each(impossible)('is refused whole: %s', async (_sentence, data) => {
    const { errCode } = await failure(goods.where({ _id: 'a' }).update({ data: data(_) }));
    expect(errCode).toBe(-502001);
    expect(await stored()).toEqual(start());
  });

  it('is refused for all matches when one does not fit', async () => {
    await goods.add({ data: { _id: 'b', s: 1 } });
    await failure(goods.where({}).update({ data: { s: _['inc']?.(1) } }));
    expect((await goods.doc('b').get()).data).toEqual({ _id: 'b', s: 1 });
  });

  it('is refused when it names fields a document cannot have', async () => {
    for (const data of [{ 'a.b': 1 }, { $x: 1 }, { nested: { $y: 1 } }])
      expect((await failure(goods.add({ data })))['errCode']).toBe(-501007);
  });
});
