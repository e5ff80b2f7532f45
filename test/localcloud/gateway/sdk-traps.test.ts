import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import { failure, viewOf, type CollectionView, type Command, type DatabaseView } from './sdk-view';

/** What surprises in the real SDK. The product is written around these; an SDK update must keep them. */
let sdk: LocalSdk;
let db: DatabaseView;
let _: Command;
let goods: CollectionView;

beforeAll(async () => {
  sdk = await bootLocalSdk({ collections: [{ name: 'goods', indexes: [] }] });
  db = viewOf(sdk).database();
  _ = db.command;
  goods = db.collection('goods');
});
afterAll(() => sdk.close());
beforeEach(async () => {
  await sdk.reset();
  await goods.add({ data: { _id: 'a', n: 1, tags: ['x'], o: { p: 1, q: 2 } } });
});

const stored = async () => (await goods.doc('a').get()).data ?? {};

describe('a trap of wx-server-sdk 4.0.2', () => {
  it('1: a write conflict inside the callback is not tried again and has lost its code', async () => {
    let tries = 0;
    const run = db.runTransaction(async (t) => {
      tries += 1;
      await goods.doc('a').update({ data: { n: _['inc']?.(1) } });
      await t
        .collection('goods')
        .doc('a')
        .update({ data: { n: 100 } });
    });
    const error = await failure(run);
    expect(tries).toBe(1);
    expect(error).toMatchObject({ errCode: -501001 });
    expect(error['code']).toBeUndefined();
    expect(error['message']).toContain('WriteConflict');
  });

  it('2: where().update() inside a transaction escapes it and survives the rollback', async () => {
    const run = db.runTransaction(async (t) => {
      await t
        .collection('goods')
        .where({ _id: 'a' })
        .update({ data: { leaked: true } });
      await t.rollback('never mind');
    });
    await failure(run);
    expect(await stored()).toMatchObject({ leaked: true });
  });

  it('3: results are stats.updated, _id and stats.removed, never updated', async () => {
    const updated = await goods.doc('a').update({ data: { n: 2 } });
    expect(updated).toMatchObject({ stats: { updated: 1 } });
    expect(Object.keys(updated)).not.toContain('updated');
    expect(await goods.doc('a').remove()).toMatchObject({ stats: { removed: 1 } });
  });

  it('4: facet does not exist', () => {
    expect(() => goods.aggregate().facet({ a: [] })).toThrow('is not a function');
  });

  it('5: addToSet with each stores the word each', async () => {
    await goods.doc('a').update({ data: { tags: _['addToSet']?.({ each: ['y'] }) } });
    expect(await stored()).toMatchObject({ tags: ['x', { each: ['y'] }] });
  });

  it('6: an object in an update is merged, not replaced', async () => {
    await goods.doc('a').update({ data: { o: { p: 9 } } });
    expect(await stored()).toMatchObject({ o: { p: 9, q: 2 } });
  });

  it('7: a limit above 1000 becomes 1000 without a word', async () => {
    await sdk.engine.insertMany(
      'goods',
      Array.from({ length: 1001 }, (_none, i) => ({ i })),
    );
    expect((await goods.limit(1001).get()).data).toHaveLength(1000);
  });

  it('8: doc().get() of nothing throws', async () => {
    expect((await failure(goods.doc('none').get()))['errCode']).toBe(-1);
  });

  it('9: commit fails with a code, other calls with an errCode', async () => {
    const t = await db.startTransaction();
    await t.rollback();
    const commit = await failure(t.commit());
    const get = await failure(t.collection('goods').doc('a').get());
    expect(commit['code']).toBe('DATABASE_TRANSACTION_FAIL');
    expect([get['code'], get['errCode']]).toEqual([undefined, -501001]);
  });

  it('10: an aggregation over a missing collection has no number of its own', async () => {
    const error = await failure(db.collection('nope').aggregate().match({}).end());
    expect(error['errCode']).toBe(-1);
    expect(error['errMsg']).toContain('not exist');
  });
});
