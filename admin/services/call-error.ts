/** Where it went wrong decides what the person can do about it. */
export type CallErrorKind =
  /** The server said no, with a reason. Trying the same again gives the same answer. */
  | 'refused'
  /** Nobody knows whether the server did it: the same key must be used again. */
  | 'unknown'
  /** The session is over. */
  | 'signedOut';

/** Every failed call, with a code for programs and a Chinese sentence for the person. */
export class CallError extends Error {
  constructor(
    readonly kind: CallErrorKind,
    readonly code: string,
    readonly sentence: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** Finds the log line; shown where a person may want to report it. */
    readonly requestId?: string,
  ) {
    super(`${code}: ${sentence}`);
    this.name = 'CallError';
  }
}

/** What to show for anything thrown while calling; a fault carries the number that finds its log line. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof CallError)) return '页面出了点问题，请刷新后再试。';
  const { kind, sentence, requestId } = error;
  return kind === 'unknown' && requestId !== undefined
    ? `${sentence}（编号 ${requestId}）`
    : sentence;
}
