import { randomUUID } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { Gateway } from './gateway';
import type { CallContext, CloudReply, CloudRequest } from './protocol';
import { processTime } from './process-time';
import { patchSdk, type Send } from './sdk-seam';

export { patchSdk, type Send };

interface Question {
  readonly id: number;
  readonly sentAt: number;
  readonly request: CloudRequest;
}

interface Answer {
  readonly id: number;
  readonly reply: CloudReply;
}

/** Calls of this very process: the SDK talks to the gateway without any transport. */
export const sendTo =
  (gateway: Gateway, source?: () => string | undefined): Send =>
  (request) =>
    gateway.handle(request, callContext(source?.()));

const callContext = (source?: string): CallContext => ({
  requestId: randomUUID(),
  ...(source !== undefined && { source }),
});

/**
 * The main thread's end: answers the calls of one worker. When the worker is gone, the transactions it
 * left open are rolled back at once, so that nobody waits for a dead writer.
 * @param context asked at every call, for a worker goes from one invocation to the next
 */
export function serveGatewayPort(
  port: MessagePort,
  gateway: Gateway,
  context: () => Omit<CallContext, 'requestId'> = () => ({}),
): void {
  const open = new Set<string>();
  let isClosed = false;
  const abort = (transactionId: string) =>
    gateway.handle(
      { action: 'database.abortTransaction', transactionId },
      { requestId: randomUUID() },
    );
  port.on('message', ({ id, sentAt, request }: Question) => {
    void gateway
      .handle(request, { ...context(), sentAt, requestId: randomUUID() })
      .then((reply) => {
        follow(open, request, reply);
        if (isClosed && reply.transactionId !== undefined) void abort(reply.transactionId);
        if (!isClosed) port.postMessage({ id, reply } satisfies Answer);
      });
  });
  port.on('close', () => {
    isClosed = true;
    for (const transactionId of open) void abort(transactionId);
  });
}

function follow(open: Set<string>, request: CloudRequest, reply: CloudReply): void {
  if (reply.transactionId !== undefined) open.add(reply.transactionId);
  if (typeof request['transactionId'] !== 'string') return;
  if (/^database\.(commit|abort)Transaction$/.test(request.action))
    open.delete(request['transactionId']);
}

/** The worker's end: from now on the SDK of this worker talks through `port`. */
export function connectGatewayPort(port: MessagePort, from?: string): () => void {
  const waiting = new Map<number, (reply: CloudReply) => void>();
  let last = 0;
  port.on('message', ({ id, reply }: Answer) => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) port.unref();
    resolve?.(reply);
  });
  port.on('close', () => {
    for (const resolve of waiting.values()) resolve(lost);
    waiting.clear();
  });
  port.unref();
  const send: Send = (request) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      port.ref();
      port.postMessage({ id: last, sentAt: processTime(), request } satisfies Question);
    });
  return from === undefined ? patchSdk(send) : patchSdk(send, from);
}

const lost: CloudReply = {
  requestId: '',
  code: 'SYS_ERR',
  message: 'the local cloud has been stopped',
};
