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

/**
 * Waking the other thread is the dearest part of a message, and a function asks for many documents at once. What is
 * said in one turn of the event loop leaves as one message.
 */
function inOneMessage<Item>(port: MessagePort): (item: Item) => void {
  let items: Item[] = [];
  const send = () => {
    port.postMessage(items);
    items = [];
  };
  return (item) => {
    // After the promises that are about to settle: they have more to say.
    if (items.length === 0) process.nextTick(send);
    items.push(item);
  };
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
  const send = inOneMessage<Answer>(port);
  const answer = async ({ id, sentAt, request }: Question) => {
    const asked = { ...context(), sentAt, requestId: randomUUID() };
    const reply = await gateway.handle(request, asked);
    follow(open, request, reply);
    if (isClosed && reply.transactionId !== undefined) void abort(reply.transactionId);
    if (!isClosed) send({ id, reply });
  };
  port.on('message', (questions: Question[]) => {
    for (const question of questions) void answer(question);
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
  const ask = inOneMessage<Question>(port);
  let last = 0;
  port.on('message', (answers: Answer[]) => {
    for (const { id, reply } of answers) {
      waiting.get(id)?.(reply);
      waiting.delete(id);
    }
    if (waiting.size === 0) port.unref();
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
      ask({ id: last, sentAt: processTime(), request });
    });
  return from === undefined ? patchSdk(send) : patchSdk(send, from);
}

const lost: CloudReply = {
  requestId: '',
  code: 'SYS_ERR',
  message: 'the local cloud has been stopped',
};
