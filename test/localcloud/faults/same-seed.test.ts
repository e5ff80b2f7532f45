import { viewOf, type DatabaseView } from '../gateway/sdk-view';
import { bootFaultySdk, type FaultySdk } from './a-faulty-sdk';

let sdk: FaultySdk;
let db: DatabaseView;
beforeAll(async () => {
  sdk = await bootFaultySdk({ collections: [{ name: 'goods', indexes: [] }] });
  db = viewOf(sdk).database({ throwOnNotFound: false });
});
afterAll(() => sdk.close());

const everything = {
  conflict: { write: 0.3, commit: 0.2 },
  commitUnknown: { applied: 0.15, lost: 0.15 },
  diskFull: 0.1,
};

/** Not the whole refusal: each has a request id of its own. */
const heard = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: object) => String(Reflect.get(error, 'code') ?? Reflect.get(error, 'errMsg')),
  );

/** What sixty transactions of two writes came to, in a row. */
async function story(): Promise<string> {
  await sdk.engine.clear();
  const told: unknown[] = [];
  for (let count = 0; count < 60; count += 1) {
    const t = await db.startTransaction();
    const work = async () => {
      await t
        .collection('goods')
        .doc(`a${count}`)
        .set({ data: { n: 1 } });
      await t
        .collection('goods')
        .doc(`b${count}`)
        .set({ data: { n: 1 } });
      return t.commit();
    };
    told.push(await heard(work()));
    await t.rollback().catch(() => undefined);
  }
  return JSON.stringify([told, sdk.faults.report().met, sdk.engine.find('goods')]);
}

describe('the same settings put again', () => {
  it('make the same calls meet the same faults, and another seed others', async () => {
    sdk.fault({ seed: 7, ...everything });
    const first = await story();
    sdk.fault({ seed: 7, ...everything });
    expect(await story()).toBe(first);
    sdk.fault({ seed: 8, ...everything });
    expect(await story()).not.toBe(first);
  });

  it('count from nothing', async () => {
    sdk.fault({ seed: 7, ...everything });
    await story();
    expect(Object.values(sdk.faults.report().met).some((count) => count > 0)).toBe(true);
    sdk.fault({ seed: 7, ...everything });
    expect(Object.values(sdk.faults.report().met).every((count) => count === 0)).toBe(true);
  });
});

describe('one kind of fault', () => {
  it('falls where it did, whatever else is switched on', async () => {
    const lostOnes = async () => {
      await sdk.engine.clear();
      const lost: number[] = [];
      for (let count = 0; count < 60; count += 1) {
        const t = await db.startTransaction();
        await t
          .collection('goods')
          .doc(`a${count}`)
          .set({ data: { n: 1 } });
        await t.commit().catch(() => lost.push(count));
        await t.rollback().catch(() => undefined);
      }
      return lost;
    };
    const commitUnknown = { applied: 0.2, lost: 0.2 };
    sdk.fault({ seed: 3, commitUnknown });
    const alone = await lostOnes();
    sdk.fault({ seed: 3, commitUnknown, latency: { jitterMs: 2 } });
    expect(alone.length).toBeGreaterThan(10);
    expect(await lostOnes()).toEqual(alone);
  });

  it('comes about as often as asked', async () => {
    sdk.fault({ seed: 5, conflict: { write: 0.2, commit: 0.125 } });
    for (let count = 0; count < 400; count += 1) {
      const t = await db.startTransaction();
      await t
        .collection('goods')
        .doc('one')
        .set({ data: { count } })
        .then(() => t.commit())
        .catch(() => undefined);
    }
    const { writeConflicts, commitConflicts } = sdk.faults.report().met;
    // 0.3 of all; twice that or half of it would be another rate.
    expect(writeConflicts + commitConflicts).toBeGreaterThan(90);
    expect(writeConflicts + commitConflicts).toBeLessThan(150);
  });
});
