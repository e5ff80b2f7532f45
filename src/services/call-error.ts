/** A call that did not succeed: what happened and, in the message, the way out. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    /** One of contract/errors; OFFLINE or NO_ANSWER when nothing came back. */
    readonly code: string,
    /** A sentence for the person. */
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** Finds the server's log line. */
    readonly requestId?: string,
  ) {
    super(message);
  }
}

const unsettled: ReadonlySet<string> = new Set(['OFFLINE', 'NO_ANSWER', 'BUSY', 'INTERNAL']);

/** True when the server may have done it after all: try again with the same key. */
export function isUnsettled(error: unknown): boolean {
  return !(error instanceof CallError) || unsettled.has(error.code);
}

/** True when asking again by itself may help: nothing was refused. */
export function isPassing(error: unknown): boolean {
  return error instanceof CallError && ['NO_ANSWER', 'BUSY'].includes(error.code);
}
