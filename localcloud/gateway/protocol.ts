/** One call of the SDK as it arrives: an action name and whatever else it sent. Nothing is trusted. */
export interface CloudRequest {
  readonly action: string;
  readonly [name: string]: unknown;
}

export interface CallContext {
  readonly requestId: string;
  /** Where the function that calls was called from, e.g. `wx_client`. */
  readonly source?: string;
  /** The address of the local cloud as the caller sees it, for links to files. */
  readonly base?: string;
  /** The function that calls and the request id of its invocation, where the transport tells. */
  readonly invocation?: { readonly functionName: string; readonly requestId: string };
  /** When the caller sent it, by `processTime()`: calls sent together arrive one after another. */
  readonly sentAt?: number;
}

/** What goes back; with `code` it is a refusal. `bytes` is the body of calls that do not answer JSON. */
export interface CloudReply {
  readonly requestId: string;
  readonly code?: string;
  readonly message?: string;
  readonly data?: unknown;
  readonly transactionId?: string;
  readonly bytes?: Uint8Array;
}

/**
 * The code of a reply that never arrives: instead of handing it on, a transport breaks the connection, and the SDK
 * hears what Node says then.
 */
export const CONNECTION_LOST = 'ECONNRESET';

export type Answer = Omit<CloudReply, 'requestId'>;
export type Action = (request: CloudRequest, context: CallContext) => Answer | Promise<Answer>;

/** Stands around every call of the gateway: may look, wait, answer in its place or refuse with a CloudFault. */
export type Around = (
  request: CloudRequest,
  context: CallContext,
  next: () => Promise<Answer>,
) => Promise<Answer>;
