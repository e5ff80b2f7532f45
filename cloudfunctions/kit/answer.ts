import type { Refusal, Success } from '#domain/result';
import type { ServerRefusal } from './refused';

/** What a use case returns: the answer, or a refusal with a code the contract has a sentence for. */
export type Answer<Value> = Success<Value> | ServerRefusal;

/**
 * The value of a rule that cannot refuse here unless the data is damaged.
 * @throws Error naming the code: a fault for the log, not a refusal for the person.
 */
export function mustHold<Value>(result: Success<Value> | Refusal): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.code} ${JSON.stringify(result.details ?? {})}`);
}
