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
