import type { TransportName } from '../../support/transports';
import { failure, viewOf, type CollectionView, type DatabaseView } from '../gateway/sdk-view';
import { bootFaultySdk, type FaultySdk } from './a-faulty-sdk';

const collections = [{ name: 'goods', indexes: [] }];

describe.each<TransportName>(['in process', 'message port', 'HTTP'])('over %s', (transport) => {
  let sdk: FaultySdk;
  let db: DatabaseView;
  let goods: CollectionView;

  beforeAll(async () => {
    sdk = await bootFaultySdk({ collections, transport });
    db = viewOf(sdk).database({ throwOnNotFound: false });
    goods = db.collection('goods');
  });
  afterAll(() => sdk.close());
  beforeEach(async () => {
    sdk.faults.calm();
    await sdk.reset();
    await goods.add({ data: { _id: 'a', n: 1 } });
  });

  const n = async (id = 'a') => (await goods.doc(id).get()).data?.['n'];
  const two = { data: { n: 2 } };

  describe('a write that loses against another writer', () => {
    beforeEach(() => sdk.fault({ conflict: { write: 1 } }));

    const writes = {
      add: (t: DatabaseView | Awaited<ReturnType<DatabaseView['startTransaction']>>) =>
        t.collection('goods').add({ data: { _id: 'b' } }),
      set: (t: Pick<DatabaseView, 'collection'>) => t.collection('goods').doc('a').set(two),
      update: (t: Pick<DatabaseView, 'collection'>) => t.collection('goods').doc('a').update(two),
      remove: (t: Pick<DatabaseView, 'collection'>) => t.collection('goods').doc('a').remove(),
    };

    it.each(Object.entries(writes))(
      '%s: -501001 WriteConflict, and it is over',
      async (_, write) => {
        const t = await db.startTransaction();
        // The first or the second write of a transaction is met.
        const lost = await failure(write(t).then(() => t.collection('goods').doc('z').set(two)));
        expect(lost).toMatchObject({ errCode: -501001 });
        expect(lost['errMsg']).toContain('WriteConflict');
        expect((await failure(t.commit()))['code']).toBe('DATABASE_TRANSACTION_FAIL');
        expect([await n(), await n('b'), await n('z')]).toEqual([1, undefined, undefined]);
      },
    );

    it('is not tried again by the SDK', async () => {
      let runs = 0;
      const run = db.runTransaction(async (t) => {
        runs += 1;
        await t.collection('goods').doc('a').update(two);
        await t.collection('goods').doc('z').set(two);
      });
      expect((await failure(run))['errCode']).toBe(-501001);
      expect([runs, await n()]).toEqual([1, 1]);
    });

    it('does not happen outside transactions', async () => {
      await goods.doc('a').update(two);
      expect(await n()).toBe(2);
    });
  });

  describe('a commit that loses against another writer', () => {
    beforeEach(() => sdk.fault({ conflict: { commit: 1 } }));

    it('says DATABASE_TRANSACTION_CONFLICT with a bare code', async () => {
      const t = await db.startTransaction();
      await t.collection('goods').doc('a').update(two);
      expect(await failure(t.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
      expect(await n()).toBe(1);
    });

    it('is tried four times by the SDK, then told', async () => {
      let runs = 0;
      const run = db.runTransaction(async (t) => {
        runs += 1;
        await t.collection('goods').doc('a').update(two);
      });
      expect((await failure(run))['code']).toBe('DATABASE_TRANSACTION_CONFLICT');
      expect([runs, await n()]).toEqual([4, 1]);
      expect(sdk.faults.report().met.commitConflicts).toBe(4);
    });
  });

  describe('a commit whose outcome nobody learns', () => {
    /** Both ways of not hearing come up within a few tries. */
    const commits = async (from: number) => {
      const heard = new Set<unknown>();
      for (let id = from; id < from + 12; id += 1) {
        const t = await db.startTransaction();
        await t.collection('goods').doc(`d${id}`).set(two);
        heard.add((await failure(t.commit()))['code']);
        await t.rollback().catch(() => undefined);
      }
      return heard;
    };

    it('may have happened: time-out or broken connection, and the change is there', async () => {
      sdk.fault({ commitUnknown: { applied: 1 } });
      expect(await commits(0)).toEqual(new Set(['SERVER_TIMEOUT', 'ECONNRESET']));
      expect((await goods.where({ n: 2 }).get()).data).toHaveLength(12);
      expect(sdk.faults.report().met).toMatchObject({ commitsApplied: 12, commitsLost: 0 });
    });

    it('or not: the same is heard, and nothing is there', async () => {
      sdk.fault({ commitUnknown: { lost: 1 } });
      expect(await commits(0)).toEqual(new Set(['SERVER_TIMEOUT', 'ECONNRESET']));
      expect((await goods.where({ n: 2 }).get()).data).toEqual([]);
      expect(sdk.faults.report().met).toMatchObject({ commitsApplied: 0, commitsLost: 12 });
    });

    it('leaves the lost one open, so that its locks wait for the rollback', async () => {
      sdk.fault({ commitUnknown: { lost: 1 } });
      const t = await db.startTransaction();
      await t.collection('goods').doc('a').update(two);
      await failure(t.commit());
      const rival = await db.startTransaction();
      const lost = await failure(rival.collection('goods').doc('a').update(two));
      expect(lost['errMsg']).toContain('WriteConflict');
      await t.rollback();
      await goods.doc('a').update({ data: { n: 3 } });
      expect(await n()).toBe(3);
    });

    it('is not tried again by the SDK', async () => {
      sdk.fault({ commitUnknown: { applied: 1 } });
      let runs = 0;
      const run = db.runTransaction(async (t) => {
        runs += 1;
        await t.collection('goods').doc('a').update(two);
      });
      expect(['SERVER_TIMEOUT', 'ECONNRESET']).toContain((await failure(run))['code']);
      expect([runs, await n()]).toEqual([1, 2]);
    });
  });

  describe('a full disk', () => {
    it('refuses every kind of write with a sentence, keeps nothing, and goes on when there is room', async () => {
      sdk.fault({ diskFull: 1 });
      const refusals = [
        await failure(goods.add({ data: { _id: 'b' } })),
        await failure(goods.doc('a').update(two)),
        await failure(goods.doc('a').set(two)),
        await failure(goods.doc('a').remove()),
        await failure(goods.where({ n: 1 }).update(two)),
      ];
      for (const refused of refusals) {
        expect(refused['errCode']).toBe(-502001);
        expect(refused['errMsg']).toContain('the disk is full; nothing was changed');
      }
      const t = await db.startTransaction();
      await t.collection('goods').doc('a').update(two);
      expect(await failure(t.commit())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
      expect([await n(), await n('b')]).toEqual([1, undefined]);
      sdk.faults.calm();
      await goods.doc('a').update(two);
      expect(await n()).toBe(2);
    });
  });

  describe('latency', () => {
    it('delays every call and changes no answer', async () => {
      sdk.fault({ latency: { fixedMs: 2, jitterMs: 2 } });
      await goods.doc('a').update(two);
      expect(await n()).toBe(2);
      expect(sdk.faults.report().met.callsDelayed).toBe(2);
    });
  });

  describe('the clock', () => {
    it('moves server dates', async () => {
      sdk.fault({ clockShiftMinutes: 24 * 60 });
      await goods.add({ data: { _id: 'b', at: db.serverDate() } });
      const at = (await goods.doc('b').get()).data?.['at'];
      const ahead = at instanceof Date ? at.getTime() - Date.now() : 0;
      expect(Math.round(ahead / 3_600_000)).toBe(24);
    });
  });
});
