import type { IdempotencyRecord } from '#domain/records';
import { theShopId } from './the-shop';
import type { Answer } from './answer';
import type { CallContext } from './call-context';
import { collectionOf } from './collection';
import { sdkFaultKind } from './sdk-fault';
import type { Tx } from './transaction';
import { withTransaction } from './with-transaction';

const records = collectionOf('idempotency');

/**
 * Does `body` once per caller and key. The record of the answer is written in the same transaction as the effects:
 * a repeat gets the first answer, parallel repeats give one effect, another body is KEY_REUSED. A refusal has no
 * effect and leaves no record, so the same key may try again.
 */
export function once<Value>(
  context: CallContext,
  body: (tx: Tx) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  return withTransaction(async (tx) => {
    // Together, because a first call is the rule and a round trip costs more than a body run in vain.
    const [kept, fresh] = await Promise.allSettled([keptAnswer<Value>(context), body(tx)]);
    if (kept.status === 'rejected') throw kept.reason;
    if (kept.value !== undefined) return { unchanged: kept.value };
    if (fresh.status === 'fulfilled' && fresh.value.ok) {
      tx.add('idempotency', record(context, fresh.value.value));
      return fresh.value;
    }
    // What is in the way may be what this very key did a moment ago: then its answer is the answer.
    const first = await keptAnswer<Value>(context);
    if (first !== undefined) return { unchanged: first };
    if (fresh.status === 'rejected') throw fresh.reason;
    return fresh.value;
  });
}

/**
 * For an action whose effect is outside and idempotent there: the answer is kept after it. `load` reads what `act`
 * needs while the record is looked up.
 */
export async function onceOutside<Loaded, Value>(
  context: CallContext,
  load: () => Promise<Loaded>,
  act: (loaded: Loaded) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const [kept, loaded] = await Promise.all([keptAnswer<Value>(context), load()]);
  if (kept !== undefined) return kept;
  const answer = await act(loaded);
  return answer.ok ? keep(context, answer) : answer;
}

/** The answer a call with this key got before, KEY_REUSED if that call was another one, undefined if there was none. */
export async function keptAnswer<Value>(context: CallContext): Promise<Answer<Value> | undefined> {
  const { action, bodyHash } = context.call;
  const kept = await records.byId(recordId(context));
  if (kept === undefined) return undefined;
  if (kept.action !== action || kept.bodyHash !== bodyHash) {
    return { ok: false, code: 'KEY_REUSED' };
  }
  return { ok: true, value: kept.answer as Value };
}

async function keep<Value>(
  context: CallContext,
  answer: { readonly ok: true; readonly value: Value },
): Promise<Answer<Value>> {
  try {
    await records.add(record(context, answer.value));
    return answer;
  } catch (error) {
    if (sdkFaultKind(error) !== 'duplicate') throw error;
    return (await keptAnswer<Value>(context)) ?? answer;
  }
}

function record<Value>(context: CallContext, answer: Value): IdempotencyRecord {
  const { action, bodyHash } = context.call;
  return { _id: recordId(context), shopId: theShopId, action, bodyHash, answer, at: context.now };
}

function recordId({ caller, call, requestId }: CallContext): string {
  if (caller.id === '' || call.key === '') throw new Error(`${requestId} is not a keyed call`);
  return `${caller.id}:${call.key}`;
}
