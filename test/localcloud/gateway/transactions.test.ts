import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import { failure, viewOf, type CollectionView, type Command, type DatabaseView } from './sdk-view';

let sdk: LocalSdk;
let db: DatabaseView;
let _: Command;
let goods: CollectionView;

beforeAll(async () => {
  sdk = await bootLocalSdk({
    collections: [
      { name: 'goods', indexes: [] },
      { name: 'orders', indexes: [{ fields: ['no'], unique: true }] },
    ],
  });
  db = viewOf(sdk).database({ throwOnNotFound: false });
  _ = db.command;
  goods = db.collection('goods');
});
afterAll(() => sdk.close());
beforeEach(async () => {
  await sdk.reset();
  await goods.add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ],
  });
});

const n = async (id: string) => (await goods.doc(id).get()).data?.['n'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('inside a transaction', () => {
  it('own writes are seen inside and nowhere else until the commit', async () => {
    const t = await db.startTransaction();
    await t
      .collection('goods')
      .doc('a')
      .update({ data: { n: _['inc']?.(5) } });
    await t
      .collection('goods')
      .doc('a')
      .update({ data: { n: _['inc']?.(5) } });
    await t.collection('goods').doc('b').remove();
    await t
      .collection('goods')
      .doc('c')
      .set({ data: { n: 3 } });
    const inside = await Promise.all(
      ['a', 'b', 'c'].map(async (id) => (await t.collection('goods').doc(id).get()).data),
    );
    expect(inside).toEqual([{ _id: 'a', n: 11 }, null, { _id: 'c', n: 3 }]);
    expect(await Promise.all(['a', 'b', 'c'].map(n))).toEqual([1, 1, undefined]);
    await t.commit();
    expect(await Promise.all(['a', 'b', 'c'].map(n))).toEqual([11, undefined, 3]);
  });

  it('every read sees the moment it began', async () => {
    const t = await db.startTransaction();
    await goods.doc('a').update({ data: { n: 2 } });
    await goods.doc('b').remove();
    await goods.doc('b').set({ data: { n: 7 } });
    await goods.add({ data: { _id: 'c', n: 9 } });
    const seen = async (id: string) => (await t.collection('goods').doc(id).get()).data;
    expect([await seen('a'), await seen('b'), await seen('c')]).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      null,
    ]);
    await t.rollback();
  });

  it('a rollback leaves nothing behind and gives the reason', async () => {
    const run = db.runTransaction(async (t) => {
      await t
        .collection('goods')
        .doc('a')
        .update({ data: { n: 0 } });
      await t.rollback('no stock');
    });
    expect(await failure(run)).toEqual({ thrown: 'no stock' });
    expect(await n('a')).toBe(1);
  });

  it('where().get() is refused, because production knows documents by id only', async () => {
    const run = db.runTransaction((t) => t.collection('goods').where({ n: 1 }).get());
    expect((await failure(run))['errMsg']).toContain('not supported in a transaction');
  });
});

describe('two writers of one document', () => {
  it('the first to write keeps it; the second transaction fails at once', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first
      .collection('goods')
      .doc('a')
      .update({ data: { n: 2 } });
    const lost = await failure(
      second
        .collection('goods')
        .doc('a')
        .update({ data: { n: 3 } }),
    );
    expect(lost).toMatchObject({ errCode: -501001 });
    expect(lost['errMsg']).toContain('WriteConflict');
    await first.commit();
    expect(await n('a')).toBe(2);
    expect((await failure(second.commit()))['code']).toBe('DATABASE_TRANSACTION_FAIL');
  });

  it('a document newer than the snapshot cannot be overwritten', async () => {
    const t = await db.startTransaction();
    await goods.doc('a').update({ data: { n: 5 } });
    const lost = await failure(
      t
        .collection('goods')
        .doc('a')
        .update({ data: { n: 3 } }),
    );
    expect(lost['errMsg']).toContain('WriteConflict');
    expect(await n('a')).toBe(5);
  });

  it('the loser of a conflict lets go of everything it held', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await second
      .collection('goods')
      .doc('b')
      .update({ data: { n: 8 } });
    await first
      .collection('goods')
      .doc('a')
      .update({ data: { n: 2 } });
    await failure(
      second
        .collection('goods')
        .doc('a')
        .update({ data: { n: 3 } }),
    );
    await first
      .collection('goods')
      .doc('b')
      .update({ data: { n: 4 } });
    await first.commit();
    expect([await n('a'), await n('b')]).toEqual([2, 4]);
  });

  it('may each write what the other read: write skew, as in production', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    for (const t of [first, second])
      for (const id of ['a', 'b']) await t.collection('goods').doc(id).get();
    await first
      .collection('goods')
      .doc('a')
      .update({ data: { n: 0 } });
    await second
      .collection('goods')
      .doc('b')
      .update({ data: { n: 0 } });
    await first.commit();
    await second.commit();
    expect([await n('a'), await n('b')]).toEqual([0, 0]);
  });

  it('a new document with a taken id or unique key loses too', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first.collection('orders').add({ data: { _id: 'o1', no: 'N1' } });
    const lost = await failure(second.collection('orders').add({ data: { _id: 'o2', no: 'N1' } }));
    expect(lost['errMsg']).toContain('WriteConflict');
    await first.commit();
    const third = await db.startTransaction();
    const taken = await failure(third.collection('orders').add({ data: { _id: 'o3', no: 'N1' } }));
    expect(taken['errCode']).toBe(-502001);
    const fourth = await db.startTransaction();
    await fourth.collection('orders').doc('o1').remove();
    await fourth.collection('orders').add({ data: { _id: 'o4', no: 'N1' } });
    await fourth.commit();
    expect((await db.collection('orders').get()).data).toEqual([{ _id: 'o4', no: 'N1' }]);
  });
});

describe('a write outside transactions', () => {
  it('waits for the lock and then works on what the transaction left', async () => {
    const t = await db.startTransaction();
    await t
      .collection('goods')
      .doc('a')
      .update({ data: { n: 10 } });
    const plain = goods.doc('a').update({ data: { n: _['inc']?.(1) } });
    const conditional = goods.where({ _id: 'a', n: 1 }).update({ data: { n: 99 } });
    const early = await Promise.race([plain, pause(20).then(() => 'waits')]);
    await t.commit();
    expect(early).toBe('waits');
    expect((await plain).stats.updated).toBe(1);
    expect((await conditional).stats.updated).toBe(0);
    expect(await n('a')).toBe(11);
  });

  it('goes on at once when the transaction is rolled back', async () => {
    const t = await db.startTransaction();
    await t.collection('goods').doc('a').remove();
    const plain = goods.doc('a').update({ data: { n: 4 } });
    await t.rollback();
    expect((await plain).stats.updated).toBe(1);
    expect(await n('a')).toBe(4);
  });

  it('waits for a new document that an open transaction has promised', async () => {
    const t = await db.startTransaction();
    await t.collection('orders').add({ data: { _id: 'o', no: 'N1' } });
    const rival = failure(db.collection('orders').add({ data: { no: 'N1' } }));
    await t.commit();
    expect((await rival)['errCode']).toBe(-502001);
  });
});

describe('a transaction ends', () => {
  it('only once', async () => {
    const t = await db.startTransaction();
    await t
      .collection('goods')
      .doc('a')
      .update({ data: { n: 10 } });
    await t.commit();
    const late = await failure(
      t
        .collection('goods')
        .doc('a')
        .update({ data: { n: 11 } }),
    );
    expect(late['errMsg']).toContain('already committed');
    expect((await failure(t.rollback()))['code']).toBe('DATABASE_TRANSACTION_FAIL');
    const twice = await failure(t.commit());
    expect(twice['code']).toBe('DATABASE_TRANSACTION_FAIL');
    expect(await n('a')).toBe(10);
  });

  it('with its first refusal, as on the server', async () => {
    const t = await db.startTransaction();
    await t
      .collection('goods')
      .doc('b')
      .update({ data: { n: 10 } });
    await failure(t.collection('goods').add({ data: { _id: 'a' } }));
    expect((await failure(t.commit()))['code']).toBe('DATABASE_TRANSACTION_FAIL');
    expect(await n('b')).toBe(1);
  });
});

describe('fifty buyers at once on five pieces', () => {
  const sold = async (buy: () => Promise<boolean>) =>
    (await Promise.all(Array.from({ length: 50 }, buy))).filter(Boolean).length;

  beforeEach(async () => {
    await goods.doc('a').update({ data: { n: 5 } });
  });

  it('sell exactly five by conditional update', async () => {
    const count = await sold(async () => {
      const { stats } = await goods
        .where({ _id: 'a', n: _['gte']?.(1) })
        .update({ data: { n: _['inc']?.(-1) } });
      return stats.updated === 1;
    });
    expect([count, await n('a')]).toEqual([5, 0]);
  });

  it('sell at most five by transactions, and the stock says how many', async () => {
    const count = await sold(async () => {
      try {
        await db.runTransaction(async (t) => {
          const { data } = await t.collection('goods').doc('a').get();
          if (Number(data?.['n']) < 1) throw new Error('sold out');
          await t
            .collection('goods')
            .doc('a')
            .update({ data: { n: _['inc']?.(-1) } });
        });
        return true;
      } catch {
        return false;
      }
    });
    expect(count).toBeGreaterThan(0);
    expect(await n('a')).toBe(5 - count);
  });
});
