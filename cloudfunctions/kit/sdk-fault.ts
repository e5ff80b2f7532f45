/** What went wrong between us and the database, whichever of its two error shapes it came in. */
export type SdkFaultKind =
  /** Another transaction wrote first: running again from the start can succeed. */
  | 'conflict'
  /** A document with this id is there already. */
  | 'duplicate'
  /** Overload, timeout or an unnamed system error: may succeed when tried again. */
  | 'transient'
  | 'other';

const patterns: readonly (readonly [SdkFaultKind, RegExp])[] = [
  ['conflict', /TRANSACTION_CONFLICT|Write ?Conflict|TransientTransactionError/i],
  ['duplicate', /E11000|duplicate key|DUPLICATE_WRITE/i],
  [
    'transient',
    /TRANSACTION_FAIL|timed? ?out|ECONNRESET|ECONNREFUSED|socket hang up|EXCEED_\w*REQUEST_LIMIT/i,
  ],
];

/** SYS_ERR (which also hides conflicts inside a transaction), SERVER_TIMEOUT and the two request limits. */
const transientNumbers = new Set([-501001, -501002, -501003, -501004]);

/**
 * The SDK rejects with an Error carrying `errCode` and `errMsg`, except for `commit` and `rollback`, which
 * reject with a bare `{ code, message }`.
 */
export function sdkFaultKind(error: unknown): SdkFaultKind {
  if (error instanceof Error && error.cause !== undefined) return sdkFaultKind(error.cause);
  const { text, number } = describe(error);
  const named = patterns.find(([, pattern]) => pattern.test(text));
  if (named !== undefined) return named[0];
  return number !== undefined && transientNumbers.has(number) ? 'transient' : 'other';
}

function describe(error: unknown): { readonly text: string; readonly number: number | undefined } {
  if (typeof error !== 'object' || error === null)
    return { text: String(error), number: undefined };
  const parts = ['code', 'errMsg', 'message'].map((name): unknown => Reflect.get(error, name));
  const number: unknown = Reflect.get(error, 'errCode');
  return {
    text: parts.filter((part) => typeof part === 'string').join(' '),
    number: typeof number === 'number' ? number : undefined,
  };
}
