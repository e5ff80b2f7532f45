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
/** The clocks of two servers are nearer to each other than this: a lease longer by it is of a clock that was put back. */
const clockGapMs = 60_000;
/** Well within the time a function has. */
const patienceMs = 6000;
const shortestLookMs = 10;
const longestLookMs = 500;
const growth = 1.5;

/** The right to change a document next. */
export interface Turn {
  /**
   * To the next who asks. With the door open all who wait may look at once: whoever was refused changed nothing, and the
   * others will probably be refused as well.
   */
  passOn(isDoorOpen: boolean): Promise<void>;
}

/**
 * One who waits where many want to change one document. A turn only spares lost tries: the transaction alone keeps the
 * data right.
 */
export class Waiting {
  private readonly me = newId(12);
  private until = Infinity;
  private doorSeen = '';

  /** True when it has waited long enough; never before it waits. */
  get isOver(): boolean {
    return stopwatch() >= this.until;
  }

  /**
   * @param place the document, `${collection}/${id}`
   * @param tookMs how long a try takes here; who looks more often than that takes time from the one whose turn it is
   * @returns 'look' when there may be an answer without a turn; undefined when the time is over.
   */
  async turnAt(place: string, tookMs: number): Promise<Turn | 'look' | undefined> {
    this.until = Math.min(this.until, stopwatch() + patienceMs);
    const longest = Math.max(longestLookMs, tookMs);
    for (let pause = Math.max(shortestLookMs, tookMs / 4); !this.isOver; pause *= growth) {
      const found = await turns.byId(place);
      if (found?.isDoorOpen === true && found.holder !== this.doorSeen) {
        this.doorSeen = found.holder;
        return 'look';
      }
      if (isFree(found, clock()) && (await this.take(place, found))) return this.turn(place);
      await sleep(Math.min(longest, pause) * (0.3 + 0.7 * chance()));
    }
    return undefined;
  }

  /** One conditional write: of all who ask at the same moment, one gets it. */
  private async take(place: string, found: TurnRecord | undefined): Promise<boolean> {
    const turn = { holder: this.me, until: clock() + leaseMs, isDoorOpen: false };
    if (found === undefined) return isAdded({ _id: place, shopId: theShopId, ...turn });
    const { stats } = await database()
      .collection('turns')
      .where(toCondition({ _id: place, holder: found.holder, until: found.until }))
      .update({ data: turn });
    return stats.updated === 1;
  }

  private turn(place: string): Turn {
    return {
      passOn: async (isDoorOpen) => {
        await database()
          .collection('turns')
          .where(toCondition({ _id: place, holder: this.me }))
          .update({ data: { until: 0, isDoorOpen } });
      },
    };
  }
}

function isFree(found: TurnRecord | undefined, now: number): boolean {
  return found === undefined || found.until <= now || found.until > now + leaseMs + clockGapMs;
}

async function isAdded(turn: TurnRecord): Promise<boolean> {
  try {
    await turns.add(turn);
    return true;
  } catch (error) {
    if (sdkFaultKind(error) !== 'duplicate') throw error;
    return false;
  }
}
