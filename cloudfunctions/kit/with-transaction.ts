import type { Answer } from './answer';
import { log } from './log';
import { chance } from './outside/chance';
import { sleep, stopwatch } from './outside/clock';
import { sdkFaultKind, type SdkFaultKind } from './sdk-fault';
import { OpenTransaction, WriteFault, type Tx } from './transaction';
import { Waiting, type Turn } from './turns';

const mostTries = 8;
/** After this many lost tries the others are not strangers passing by but a queue. */
const triesBeforeQueue = 2;
const shortestPauseMs = 10;
const longestPauseMs = 1000;

/**
 * Runs `body` in one transaction: all of its writes or none. A refusal drops the writes and is the answer.
 *
 * The body may run several times, so it has no side effects, reads everything it relies on itself, and begins with
 * the document that would tell that it has already happened (the idempotency record, the order's state). That makes
 * it safe to run again after a conflict and also after a commit whose outcome nobody knows: if it did happen, the
 * next run sees it.
 *
 * The SDK's own `runTransaction` is not used: it does not retry a conflict met by a write, waits not at all between
 * tries, and reports an unknown commit as a failure.
 */
export async function withTransaction<Value>(body: Body<Value>): Promise<Answer<Value>> {
  const waiting = new Waiting();
  let tried = await attempt(body);
  for (let tries = 1; 'lost' in tried && tries < mostTries && !waiting.isOver; tries += 1) {
    tried = await again(body, tried.lost, tries, waiting);
  }
  return 'lost' in tried ? giveUp(body, tried.lost) : tried.answer;
}

type Body<Value> = (tx: Tx) => Promise<Answer<Value> | Unchanged<Value>>;

/** An answer that stands without the writes the body may have asked for. */
export interface Unchanged<Value> {
  readonly unchanged: Answer<Value>;
}

/** A try that may succeed when it is made again. */
interface Lost {
  readonly kind: Exclude<SdkFaultKind, 'other'> | 'commitUnknown';
  readonly error: unknown;
  /** Where somebody else was first; '' when that is not known. */
  readonly place: string;
  readonly tookMs: number;
}

type Tried<Value> = { readonly answer: Answer<Value> } | { readonly lost: Lost };

/** @param instead what became of it when it comes to writing and must not: only a look at whether there is an answer. */
async function attempt<Value>(body: Body<Value>, instead?: Lost): Promise<Tried<Value>> {
  const startedAt = stopwatch();
  const transaction = new OpenTransaction();
  try {
    const outcome = await body(transaction);
    const answer = 'unchanged' in outcome ? outcome.unchanged : outcome;
    const isDecided = 'unchanged' in outcome || !answer.ok || transaction.isEmpty;
    if (isDecided || instead !== undefined) {
      await transaction.abandon();
      return instead === undefined || isDecided ? { answer } : { lost: instead };
    }
    await transaction.send();
    const unknown = await commit(transaction);
    if (unknown === undefined) return { answer };
    // If it never arrived, its locks would be in the way of the next try; if it did, this changes nothing.
    await transaction.abandon();
    return lost('commitUnknown', unknown, startedAt);
  } catch (error) {
    await transaction.abandon();
    const kind = sdkFaultKind(error);
    if (kind === 'other') throw error;
    return lost(kind, error, startedAt);
  }
}

/** @returns the error of a commit that may have happened all the same; one that clearly did not is thrown. */
async function commit(transaction: OpenTransaction): Promise<unknown> {
  try {
    await transaction.commit();
    return undefined;
  } catch (error) {
    if (sdkFaultKind(error) === 'conflict') throw error;
    return error;
  }
}

function lost(kind: Lost['kind'], error: unknown, startedAt: number): { readonly lost: Lost } {
  const place = error instanceof WriteFault ? error.place : '';
  return { lost: { kind, error, place, tookMs: stopwatch() - startedAt } };
}

async function again<Value>(
  body: Body<Value>,
  before: Lost,
  tries: number,
  waiting: Waiting,
): Promise<Tried<Value>> {
  if (before.kind !== 'conflict' || before.place === '' || tries < triesBeforeQueue) {
    await sleep(pause(tries, before.tookMs));
    return attempt(body);
  }
  const turn = await waiting.turnAt(before.place, before.tookMs);
  if (turn === undefined) return { lost: before };
  return turn === 'look' ? attempt(body, before) : takingTurn(body, turn);
}

async function takingTurn<Value>(body: Body<Value>, turn: Turn): Promise<Tried<Value>> {
  let isRefused = false;
  try {
    const tried = await attempt(body);
    isRefused = 'answer' in tried && !tried.answer.ok;
    return tried;
  } finally {
    await turn.passOn(isRefused);
  }
}

/**
 * Only overload is the caller's to retry, and only where retrying can help: a last look tells. An id taken eight times
 * over is a fault in the body.
 */
async function giveUp<Value>(body: Body<Value>, before: Lost): Promise<Answer<Value>> {
  if (before.kind === 'duplicate' || before.kind === 'commitUnknown') throw before.error;
  const looked = await attempt(body, before);
  if ('answer' in looked) return looked.answer;
  log.warn('A transaction gave up', { code: before.kind, count: mostTries });
  return { ok: false, code: 'BUSY' };
}

/**
 * Measured by how long the lost try took, because that is how long the winner needs too: a shorter pause meets it again.
 * Spread wide, so that those who collided do not come back together.
 */
function pause(tries: number, tookMs: number): number {
  const longest = Math.max(shortestPauseMs, tookMs) * 1.5 ** tries;
  return Math.min(longestPauseMs, longest) * (0.2 + 0.8 * chance());
}
