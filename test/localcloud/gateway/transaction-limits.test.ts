import { openEngine } from '../../../localcloud/engine/engine';
import { bootLocalSdk, type LocalSdk } from '../../support/local-sdk';
import { failure, viewOf, type CollectionView, type DatabaseView } from './sdk-view';

/** Short enough to wait for, long enough that a busy machine does not reach it by accident. */
const LIFE_MS = 2000;

let sdk: LocalSdk;
let db: DatabaseView;
let goods: CollectionView;

beforeAll(async () => {
  sdk = await bootLocalSdk({
    collections: [{ name: 'goods', indexes: [] }],
    transactionLifeMs: LIFE_MS,
    lockWaitMs: 60,
  });
  db = viewOf(sdk).database({ throwOnNotFound: false });
  goods = db.collection('goods');
});
afterAll(() => sdk.close());
beforeEach(async () => {
  await sdk.reset();
  await goods.add({ data: { _id: 'a', n: 1 } });
});

const n = async (id: string) => (await goods.doc(id).get()).data?.['n'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a write outside transactions', () => {
  it('gives up when the lock is held for too long, and changes nothing', async () => {
    const t = await db.startTransaction();
    await t
      .collection('goods')
      .doc('a')
      .update({ data: { n: 10 } });
    const { errCode } = await failure(goods.doc('a').update({ data: { n: 4 } }));
    expect(errCode).toBe(-502001);
    await t.commit();
    expect(await n('a')).toBe(10);
  });
});

describe('a transaction', () => {
  it('ends by itself after its time, and lets go of its locks', async () => {
    const t = await db.startTransaction();
    await t
      .collection('goods')
      .doc('a')
      .update({ data: { n: 10 } });
    await pause(LIFE_MS + 50);
    expect((await failure(t.commit()))['code']).toBe('DATABASE_TRANSACTION_FAIL');
    await goods.doc('a').update({ data: { n: 2 } });
    expect(await n('a')).toBe(2);
  });
});

/** The engine takes Node's own timers; here they follow the test's clock when it has one. */
jest.mock('node:timers', () => ({
  ...jest.requireActual<object>('node:timers'),
  setTimeout: (work: () => void, ms: number) => globalThis.setTimeout(work, ms),
  clearTimeout: (timer: NodeJS.Timeout) => globalThis.clearTimeout(timer),
}));

describe('without other limits', () => {
  afterEach(() => jest.useRealTimers());

  it('a transaction lives 30 s and no longer', async () => {
    jest.useFakeTimers();
    const engine = openEngine({ file: ':memory:', collections: [{ name: 'goods', indexes: [] }] });
    const [kept, forgotten] = [engine.transactions.begin(), engine.transactions.begin()];
    jest.advanceTimersByTime(29_900);
    await engine.transactions.commit(kept);
    jest.advanceTimersByTime(200);
    await expect(engine.transactions.commit(forgotten)).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    });
    await engine.close();
  });

  it('a write outside transactions waits 10 s for a lock and no longer', async () => {
    jest.useFakeTimers();
    const engine = openEngine({ file: ':memory:', collections: [{ name: 'goods', indexes: [] }] });
    engine.transactions.set(engine.transactions.begin(), 'goods', 'a', { n: 1 });
    const ended = jest.fn<void, [unknown]>();
    const write = engine.set('goods', 'a', { n: 2 }).catch(ended);
    await jest.advanceTimersByTimeAsync(9_900);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(200);
    await write;
    expect(ended).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }),
    );
    await engine.close();
  });
});

describe('what a conflict looks like on the wire', () => {
  it('carries the cloud’s own code, which the SDK turns into -501001', async () => {
    const call = (action: string, more: object = {}) =>
      sdk.gateway.handle({ action, collectionName: 'goods', ...more }, { requestId: 'q' });
    const { transactionId: first } = await call('database.startTransaction');
    const { transactionId: second } = await call('database.startTransaction');
    const update = (transactionId: string | undefined) =>
      call('database.modifyDocument', {
        transactionId,
        queryType: 'DOC',
        query: '{"_id":"a"}',
        merge: true,
        data: '{"$set":{"n":{"$numberInt":"7"}}}',
      });
    expect((await update(first)).code).toBeUndefined();
    expect(await update(second)).toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message: expect.stringContaining('WriteConflict'),
      requestId: 'q',
    });
    expect((await call('database.commitTransaction', { transactionId: second })).code).toBe(
      'DATABASE_TRANSACTION_FAIL',
    );
    expect(
      (await call('database.commitTransaction', { transactionId: first })).code,
    ).toBeUndefined();
  });

  it.each(['database.getDocument', 'database.modifyDocument', 'database.removeDocument'])(
    '%s by a query is refused loudly when it names its transaction',
    async (action) => {
      const { transactionId } = await sdk.gateway.handle(
        { action: 'database.startTransaction' },
        { requestId: 'q' },
      );
      const request = { action, collectionName: 'goods', transactionId, queryType: 'WHERE' };
      const fields = {
        query: '{"n":{"$numberInt":"1"}}',
        data: '{"$set":{"n":{"$numberInt":"7"}}}',
      };
      const reply = await sdk.gateway.handle(
        { ...request, ...fields, multi: true },
        { requestId: 'q' },
      );
      expect(reply.code).toBe('DATABASE_REQUEST_FAILED');
      expect(reply.message).toContain('not supported in a transaction');
      expect(await n('a')).toBe(1);
    },
  );
});
