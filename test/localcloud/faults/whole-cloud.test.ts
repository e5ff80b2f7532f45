import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '#contract/action';
import { buildFunctions } from '../../../config/build-functions';
import type { Engine } from '../../../localcloud/engine/engine';
import { checkShop } from '../../../localcloud/invariants';
import { pot, tea, delivery } from '../../support/a-buyer';
import { signIn, type Caller } from '../../support/caller';
import { smallCatalogue } from '../../support/small-catalogue';
import { fixtureCloud, type FixtureCloud } from '../http/fixture-cloud';

/** Workers start slowly on a busy machine, and are killed all the time. */
jest.setTimeout(300_000);

const root = path.resolve(__dirname, '..', '..', '..');
let functionsDir: string;

beforeAll(async () => {
  const cache = path.join(root, '.cache', 'test');
  await mkdir(cache, { recursive: true });
  functionsDir = path.join(await mkdtemp(path.join(cache, 'functions-')), 'cloudfunctions');
  await buildFunctions({
    sourceDir: path.join(root, 'cloudfunctions'),
    outDir: functionsDir,
    packageFile: path.join(root, 'package.json'),
  });
});
afterAll(() => rm(path.dirname(functionsDir), { recursive: true, force: true }));

async function seed(engine: Engine): Promise<void> {
  for (const [name, docs] of Object.entries(smallCatalogue()))
    await engine.insertMany(
      name,
      docs.map((doc) => ({ ...doc })),
    );
}

/**
 * Longer than a transaction lives: one whose function was killed keeps its documents locked for 30 s when the SDK
 * speaks HTTP, as in the cloud.
 */
const PATIENCE_MS = 100_000;

/** What a patient phone does: asks with one key until it is told something for good. */
async function patiently<Data>(ask: () => Promise<Reply<Data>>): Promise<Data> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const reply = await ask();
    if (reply.ok) return reply.data;
    if (!['BUSY', 'INTERNAL', 'PAY_UNAVAILABLE'].includes(reply.code))
      throw new Error(`refused with ${reply.code}`);
    if (performance.now() > end)
      throw new Error(`refused all the time, at last with ${reply.code}`);
    await sleep(20);
  }
}

const trouble = {
  conflict: { write: 0.15, commit: 0.1 },
  commitUnknown: { applied: 0.05, lost: 0.05 },
  latency: { fixedMs: 0, jitterMs: 4 },
  notices: { drop: 0.3, double: 0.4, late: 0.4, lateMs: 50 },
  kill: { rate: 0.08, withinMs: 25 },
  diskFull: 0.03,
};

describe.each(['message', 'http'] as const)(
  'everything at once, with the SDK over %s',
  (transport) => {
    let cloud: FixtureCloud;
    let buyers: { openid: string; caller: Caller }[];

    beforeAll(async () => {
      cloud = await fixtureCloud({
        ...{ functionsDir, transport, seed },
        checkInvariants: (engine) => checkShop(engine),
      });
      const openids = ['o-lin', 'o-chen', 'o-zhou'];
      buyers = await Promise.all(
        openids.map(async (openid) => ({ openid, caller: await signIn(cloud.url, { openid }) })),
      );
      for (const { caller } of buyers) await caller.get('shop', 'enter', { scene: 1001 });
    });
    afterAll(() => cloud.close());

    const fault = async (settings: object) => {
      const body = JSON.stringify(settings);
      const response = await fetch(`${cloud.url}/dev/faults`, { method: 'PUT', body });
      expect(response.status).toBe(200);
    };
    const met = async (): Promise<Record<string, number>> => {
      const report = (await (await fetch(`${cloud.url}/dev/faults`)).json()) as {
        met: Record<string, number>;
      };
      return report.met;
    };

    async function buy({ openid, caller }: (typeof buyers)[number], line: ReturnType<typeof tea>) {
      const lines = [line];
      const { quote } = await patiently(() =>
        caller.ask('shop', 'quote', { lines, couponChoice: [] }),
      );
      const quotedPayableFen = quote.payableFen;
      const placing = { lines, couponIds: [], delivery, note: '', quotedPayableFen };
      const key = randomUUID();
      const { id } = await patiently(() => caller.ask('shop', 'placeOrder', placing, key));
      await patiently(() => caller.ask('shop', 'payOrder', { orderId: id }));
      // The first seven repeats come within 39 s, so that they outlast a lock.
      const paid = await cloud.post('/dev/pay', { orderId: id, as: openid, ladderScale: 0.01 });
      expect(paid).toMatchObject({ status: 200, json: { ok: true } });
      const end = performance.now() + PATIENCE_MS;
      while (performance.now() < end) {
        const order = await patiently(() => caller.ask('shop', 'order', { orderId: id }));
        if (order.payment === 'paid') return { id, key, placing, caller };
        await sleep(50);
      }
      throw new Error(`The notice of ${id} never came through`);
    }

    it('orders are placed and paid once, also while the clock goes back ten minutes and forward a day', async () => {
      const bought: Awaited<ReturnType<typeof buy>>[] = [];
      let conflicts = 0;
      let delays = 0;
      for (const [seedNumber, clockShiftMinutes] of [0, -10, 24 * 60].entries()) {
        await fault({ ...trouble, seed: seedNumber + 1, clockShiftMinutes });
        bought.push(...(await Promise.all(buyers.map((buyer) => buy(buyer, tea(1))))));
        bought.push(...(await Promise.all(buyers.slice(0, 1).map((buyer) => buy(buyer, pot(1))))));
        // Putting settings begins the counts anew.
        const { writeConflicts = 0, commitConflicts = 0, callsDelayed = 0 } = await met();
        conflicts += writeConflicts + commitConflicts;
        delays += callsDelayed;
      }
      expect(conflicts).toBeGreaterThan(0);
      expect(delays).toBeGreaterThan(0);

      await fault({});
      for (const { id, key, placing, caller } of bought)
        expect((await caller.get('shop', 'placeOrder', placing, key)).id).toBe(id);
      expect(cloud.engine.count('orders')).toBe(bought.length);
      expect(cloud.engine.count('orders', { 'payment.status': 'paid' })).toBe(bought.length);
      expect(cloud.engine.find('stocks', { _id: 'tea-100@central' })[0]).toMatchObject({
        available: 41,
      });
      expect((await cloud.post('/dev/invariants', {})).json).toEqual({ ok: true, violations: [] });
    });
  },
);
