/** Who calls a function. The host turns it into the worker's environment; nothing in the event can change it. */
export type Caller =
  | { readonly kind: 'phone'; readonly openid: string; readonly unionid: string }
  | { readonly kind: 'visitor' }
  /** WeChat reading the pages for its search; it looks like a person. */
  | { readonly kind: 'crawler'; readonly openid: string; readonly unionid: string }
  /** WeChat Pay's notice by cloudPay, which calls a function instead of an address. */
  | { readonly kind: 'payCallback' }
  | { readonly kind: 'staff'; readonly staffId: string }
  | { readonly kind: 'http' }
  | { readonly kind: 'timer' }
  | { readonly kind: 'function'; readonly source: string };

/** One call of a function. The event travels as JSON text, as in the cloud, so callers and functions never share objects. */
export interface Invocation {
  readonly event: string;
  readonly caller: Caller;
  readonly requestId: string;
}

/** How an invocation came to its worker. */
export interface InvocationStart {
  /** It had to wait until a new worker had loaded the function. */
  readonly cold: boolean;
  readonly waitedMs: number;
}

export type FaultReason =
  | 'unknown-function'
  | 'too-large'
  | 'timeout'
  | 'killed'
  | 'memory'
  | 'crash'
  | 'threw'
  | 'start'
  | 'closing';

/** Why an invocation gave no answer. The message is for the log; it may name files and must not reach a client. */
export class FunctionFault extends Error {
  override readonly name = 'FunctionFault';

  constructor(
    readonly reason: FaultReason,
    message: string,
  ) {
    super(message);
  }
}

/** The cloud's limit for the event and for the answer of one synchronous invocation, in bytes. */
export const EVENT_LIMIT_BYTES = 6 * 1024 * 1024;
