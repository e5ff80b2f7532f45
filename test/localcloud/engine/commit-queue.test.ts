import { CommitQueue } from '../../../localcloud/engine/commit-queue';
import { forgetfulJournal, type Entry, type Journal } from '../../../localcloud/engine/journal';
import { Store } from '../../../localcloud/engine/store';

const WAIT_MS = 20;

function queueOver(journal: Journal) {
  const store = new Store([{ name: 'goods', indexes: [{ fields: ['n'] }] }]);
  const queue = new CommitQueue(store, journal, WAIT_MS);
  const put = (id: string, n: number) =>
    queue.submit(() => ({
      entries: [{ collection: 'goods', id, doc: { _id: id, n } }],
      result: id,
    }));
  return { store, put };
}

describe('the commit queue', () => {
  it('stores what arrives together in one go', async () => {
    const batches: number[] = [];
    const append = (batch: readonly Entry[]) => void batches.push(batch.length);
    const { put } = queueOver({ ...forgetfulJournal, append });
    await Promise.all([put('a', 1), put('b', 2), put('c', 3)]);
    await put('d', 4);
    expect(batches).toEqual([3, 1]);
  });

  it('takes everything back when the disk refuses, and goes on when it recovers', async () => {
    let isFull = false;
    const append = () => {
      if (isFull) throw new Error('disk full');
    };
    const { store, put } = queueOver({ ...forgetfulJournal, append });
    await put('a', 1);
    isFull = true;
    const outcomes = await Promise.allSettled([put('a', 2), put('b', 2), put('a', 3)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(store.collection('goods').all()).toEqual([{ _id: 'a', n: 1 }]);
    isFull = false;
    await put('b', 5);
    expect(store.collection('goods').all()).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 5 },
    ]);
  });
});
