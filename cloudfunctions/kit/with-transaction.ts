import type { Answer } from './answer';
import { log } from './log';
import { chance } from './outside/chance';
import { sleep } from './outside/clock';
import { sdkFaultKind, type SdkFaultKind } from './sdk-fault';
import { OpenTransaction, type Tx } from './transaction';

const mostTries = 8;
const firstPauseMs = 8;
const longestPauseMs = 400;

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
export async function withTransaction<Value>(
  body: (tx: Tx) => Promise<Answer<Value> | Unchanged<Value>>,
): Promise<Answer<Value>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(body);
    } catch (error) {
      const kind = error instanceof CommitFault ? 'transient' : sdkFaultKind(error);
      if (kind === 'other') throw error;
      if (tries === mostTries) return giveUp(kind, error);
      await sleep(pause(tries));
    }
  }
}

/** An answer that stands without the writes the body may have asked for. */
export interface Unchanged<Value> {
  readonly unchanged: Answer<Value>;
}

/** The commit was sent and no clear answer came: it may have happened. */
class CommitFault extends Error {
  constructor(override readonly cause: unknown) {
    super('The outcome of a commit is unknown');
    this.name = 'CommitFault';
  }
}

async function attempt<Value>(
  body: (tx: Tx) => Promise<Answer<Value> | Unchanged<Value>>,
): Promise<Answer<Value>> {
  const transaction = new OpenTransaction();
  try {
    const outcome = await body(transaction);
    const answer = 'unchanged' in outcome ? outcome.unchanged : outcome;
    if ('unchanged' in outcome || !answer.ok || transaction.isEmpty) {
      await transaction.abandon();
      return answer;
    }
    await transaction.send();
    await commit(transaction);
    return answer;
  } catch (error) {
    if (!(error instanceof CommitFault)) await transaction.abandon();
    throw error;
  }
}

async function commit(transaction: OpenTransaction): Promise<void> {
  try {
    await transaction.commit();
  } catch (error) {
    throw sdkFaultKind(error) === 'conflict' ? error : new CommitFault(error);
  }
}

/** Only overload is the caller's to retry; an id taken eight times over is a fault in the body. */
function giveUp(kind: SdkFaultKind, error: unknown): Answer<never> {
  if (kind === 'duplicate' || error instanceof CommitFault) throw error;
  log.warn('A transaction gave up', { code: kind, count: mostTries });
  return { ok: false, code: 'BUSY' };
}

/** Full jitter: buyers who collided do not come back together. */
function pause(tries: number): number {
  return chance() * Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
}
