import type * as v from 'valibot';
import type { Language } from '#domain/language';

export type FunctionName = 'open' | 'shop' | 'admin';

type Schema = v.GenericSchema;

declare const answerType: unique symbol;

/** One thing the server can be asked: what goes in (checked on both sides) and what comes back (typed). */
export interface ActionSpec<Input extends Schema = Schema, Answer = unknown> {
  readonly input: Input;
  /** A mutating action needs an idempotency key; its first answer is kept and repeated. */
  readonly mutates: boolean;
  /** Exists for the type checker only. */
  readonly [answerType]?: Answer;
}

export type ActionTable = Readonly<Record<string, ActionSpec>>;

export type InputOf<Spec> =
  Spec extends ActionSpec<infer Input, unknown> ? v.InferInput<Input> : never;
export type CheckedInputOf<Spec> =
  Spec extends ActionSpec<infer Input, unknown> ? v.InferOutput<Input> : never;
export type AnswerOf<Spec> = Spec extends ActionSpec<Schema, infer Answer> ? Answer : never;

/** An action that changes nothing. */
export function reads<Input extends Schema>(input: Input) {
  return { answers: <Answer>(): ActionSpec<Input, Answer> => ({ input, mutates: false }) };
}

/** An action that changes something and is done once per key. */
export function writes<Input extends Schema>(input: Input) {
  return { answers: <Answer>(): ActionSpec<Input, Answer> => ({ input, mutates: true }) };
}

/** What every function answers. `requestId` finds the log line of a refusal or a fault. */
export type Reply<Answer = unknown> =
  | { readonly ok: true; readonly data: Answer }
  | {
      readonly ok: false;
      readonly code: string;
      /** A sentence for a person, in the language of the call. */
      readonly message: string;
      readonly details?: Readonly<Record<string, unknown>>;
      readonly requestId: string;
    };

/** What a caller sends to a function. */
export interface CallEvent {
  readonly action: string;
  readonly data?: unknown;
  /** 8-64 of A-Z a-z 0-9 _ -, made by the caller once per intention and kept over retries. */
  readonly key?: string;
  /** What the person reads: every sentence of the answer is in it. Absent: Chinese. */
  readonly language?: Language;
}
