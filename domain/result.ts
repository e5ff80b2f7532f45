/** A refusal the caller is expected to handle: a code for programs and details for the sentence shown. */
export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  /** Values the sentence needs, e.g. `{ gapFen: 1200 }`. Never personal data. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

export type Result<Value, Code extends string = string> = Success<Value> | Refusal<Code>;

export function success<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

export function refusal<Code extends string>(
  code: Code,
  details?: Readonly<Record<string, string | number>>,
): Refusal<Code> {
  return details === undefined ? { ok: false, code } : { ok: false, code, details };
}
