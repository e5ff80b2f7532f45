import type { Result } from '#domain/result';

/** The value of a result a test counts on; a refusal fails the test with its code. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.code} ${JSON.stringify(result.details ?? {})}`);
}
