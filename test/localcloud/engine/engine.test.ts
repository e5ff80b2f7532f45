import { openEngine, type Engine } from '../../../localcloud/engine/engine';

let engine: Engine;

beforeEach(() => {
  engine = openEngine({
    file: ':memory:',
    collections: [
      { name: 'goods', indexes: [{ fields: ['owner', 'key'], unique: true }] },
      { name: 'notes', indexes: [] },
    ],
  });
});
afterEach(() => engine.close());

describe('documents are never shared with callers', () => {
  it('what was handed in may be changed afterwards', async () => {
    const doc = { _id: 'a', list: [1], at: new Date(1), deep: { n: 1 } };
    const change = { $set: { extra: { n: 1 } }, $push: { list: [2] } };
    await engine.insertMany('notes', [doc]);
    await engine.update('notes', { _id: 'a' }, change);
    doc.list.push(9);
    doc.at.setTime(9);
    doc.deep.n = 9;
    change.$set.extra.n = 9;
    change.$push.list.push(9);
    expect(engine.find('notes')).toEqual([
      { _id: 'a', list: [1, [2]], at: new Date(1), deep: { n: 1 }, extra: { n: 1 } },
    ]);
  });

  it('what was handed out may be changed too', async () => {
    await engine.insertMany('notes', [{ _id: 'a', list: [{ n: 1 }], at: new Date(1) }]);
    const spoil = (found: unknown) => {
      const doc = found as { list: { n: number }[]; at: Date; extra?: number };
      doc.list[0] = { n: 9 };
      doc.at.setTime(9);
      doc.extra = 9;
    };
    spoil(engine.find('notes')[0]);
    spoil(engine.aggregate('notes', [{ $match: {} }])[0]);
    expect(engine.find('notes')).toEqual([{ _id: 'a', list: [{ n: 1 }], at: new Date(1) }]);
  });
});

describe('a unique index over several fields', () => {
  it('refuses the same combination, whatever way it comes about', async () => {
    await engine.insertMany('goods', [
      { _id: 'a', owner: 'u', key: 1 },
      { _id: 'b', owner: 'u', key: 2 },
      { _id: 'c', owner: 'v', key: 1 },
    ]);
    const clash = 'duplicate key';
    await expect(engine.insertMany('goods', [{ owner: 'u', key: 1 }])).rejects.toThrow(clash);
    await expect(engine.update('goods', { _id: 'b' }, { $set: { key: 1 } })).rejects.toThrow(clash);
    await expect(engine.set('goods', 'c', { owner: 'u', key: 2 })).rejects.toThrow(clash);
    await expect(engine.update('goods', {}, { $set: { key: 7 } })).rejects.toThrow(clash);
    expect(engine.find('goods').map(({ owner, key }) => `${String(owner)}${String(key)}`)).toEqual([
      'u1',
      'u2',
      'v1',
    ]);
  });

  it('lets two documents change places within one update', async () => {
    await engine.insertMany('goods', [
      { _id: 'a', owner: 'u', key: 1 },
      { _id: 'b', owner: 'u', key: 2 },
    ]);
    expect(await engine.update('goods', {}, { $inc: { key: 1 } })).toBe(2);
  });

  it('counts a missing field as a value, as MongoDB does', async () => {
    await engine.insertMany('goods', [{ owner: 'u' }]);
    await expect(engine.insertMany('goods', [{ owner: 'u', key: null }])).rejects.toThrow();
  });

  it('gives a key free again', async () => {
    await engine.insertMany('goods', [{ _id: 'a', owner: 'u', key: 1 }]);
    await engine.remove('goods', { _id: 'a' });
    await engine.insertMany('goods', [{ _id: 'b', owner: 'u', key: 1 }]);
    expect(engine.count('goods')).toBe(1);
  });
});

describe('what no index can take', () => {
  it('two arrays in one document, in inserts, updates and transactions', async () => {
    const clash = 'parallel arrays: owner, key';
    const arrays = { owner: ['u', 'v'], key: [1, 2] };
    await engine.insertMany('goods', [{ _id: 'a', owner: ['u', 'v'], key: 1 }]);
    await expect(engine.insertMany('goods', [arrays])).rejects.toThrow(clash);
    await expect(engine.update('goods', {}, { $set: { key: [1] } })).rejects.toThrow(clash);
    const transaction = engine.transactions.begin();
    expect(() => engine.transactions.insert(transaction, 'goods', arrays)).toThrow(clash);
    expect(engine.count('goods')).toBe(1);
  });
});

describe('a document may have 16 MB', () => {
  const fill = 'x'.repeat(15 * 1024 * 1024);
  beforeEach(() => engine.insertMany('notes', [{ _id: 'a', fill }]));

  it('of BSON, however long its text is', async () => {
    const numbers = Array.from({ length: 40_000 }, (_, n) => n);
    await engine.update('notes', { _id: 'a' }, { $set: { numbers } });
    expect(engine.count('notes', { numbers: 39_999 })).toBe(1);
  });

  it('and no update makes it larger', async () => {
    const more = { $set: { more: fill } };
    const tooLarge = 'larger than 16777216 bytes';
    await expect(engine.update('notes', { _id: 'a' }, more)).rejects.toThrow(tooLarge);
    const transaction = engine.transactions.begin();
    expect(() => engine.transactions.update(transaction, 'notes', 'a', more)).toThrow(tooLarge);
    expect(engine.count('notes', { more: fill })).toBe(0);
  });
});

describe('writes that arrive together', () => {
  it('each work on what the one before left', async () => {
    await engine.insertMany('notes', [{ _id: 'a', n: 0 }]);
    const raise = () => engine.update('notes', { _id: 'a' }, { $inc: { n: 1 } });
    await Promise.all(Array.from({ length: 500 }, raise));
    expect(engine.find('notes')).toEqual([{ _id: 'a', n: 500 }]);
  });

  it('fail one by one', async () => {
    const add = () => engine.insertMany('notes', [{ _id: 'same' }]);
    const outcomes = await Promise.allSettled([add(), add(), engine.insertMany('notes', [{}])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(engine.count('notes')).toBe(2);
  });
});

describe('clear()', () => {
  it('takes every document and rolls open transactions back', async () => {
    await engine.insertMany('notes', [{ _id: 'a' }]);
    const open = engine.transactions.begin();
    engine.transactions.insert(open, 'notes', { _id: 'b' });
    const waiting = engine.insertMany('notes', [{ _id: 'b' }]);
    await engine.clear();
    await waiting;
    expect(engine.count('notes')).toBe(0);
    await expect(engine.transactions.commit(open)).rejects.toThrow('rolled back');
    await engine.insertMany('notes', [{ _id: 'a' }]);
    expect(engine.names()).toEqual(['goods', 'notes']);
  });
});
