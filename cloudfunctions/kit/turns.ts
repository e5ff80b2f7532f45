import { collectionOf } from './collection';
import type { TurnRecord } from './collections';
import { toCondition } from './conditions';
import { database } from './database';
import { chance } from './outside/chance';
import { clock, sleep, stopwatch } from './outside/clock';
import { newId } from './outside/ids';
import { sdkFaultKind } from './sdk-fault';
import { theShopId } from './the-shop';

const turns = collectionOf('turns');

/** A holder who was killed keeps the others waiting no longer than this. */
const leaseMs = 1500;

/**
 * Waits for a turn at a document many want to change at once, `waitMs` at most, and says how to pass it on. A turn only
 * spares lost tries: the transaction alone keeps the data right, and who got no turn may try all the same.
 */
export async function waitForTurn(place: string, waitMs: number): Promise<() => Promise<void>> {
  const holder = newId(12);
  const until = stopwatch() + waitMs;
  while (stopwatch() < until) {
    if (await takeTurn(place, holder)) return () => passOn(place, holder);
    await sleep(5 + 25 * chance());
  }
  return () => Promise.resolve();
}

/** One conditional update: of all who ask at the same moment, one gets it. */
async function takeTurn(place: string, holder: string): Promise<boolean> {
  const now = clock();
  const turn = { holder, until: now + leaseMs };
  const { stats } = await database()
    .collection('turns')
    .where(toCondition({ _id: place, until: { atMost: now } }))
    .update({ data: turn });
  return stats.updated === 1 || isFirst({ _id: place, shopId: theShopId, ...turn });
}

async function isFirst(turn: TurnRecord): Promise<boolean> {
  if ((await turns.byId(turn._id)) !== undefined) return false;
  try {
    await turns.add(turn);
    return true;
  } catch (error) {
    if (sdkFaultKind(error) !== 'duplicate') throw error;
    return false;
  }
}

async function passOn(place: string, holder: string): Promise<void> {
  await database()
    .collection('turns')
    .where(toCondition({ _id: place, holder }))
    .update({ data: { until: 0 } });
}
