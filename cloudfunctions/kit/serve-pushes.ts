import type { Answer } from './answer';
import { readCaller } from './caller';
import { log } from './log';
import { clock } from './outside/clock';
import { requestIdOf } from './request-id';

type Receive = (event: unknown, now: number) => Promise<Answer<unknown>>;

/** Sources by which somebody else than WeChat reaches a function. */
const others = ['wx_client', 'wx_http', 'wx_trigger', 'wx_devtools'];

/** Whether an event is a message of WeChat itself: only the cloud hands those over, never HTTP and never a phone. */
export function isPush(event: unknown): boolean {
  const { source } = readCaller();
  const isMessage = typeof event === 'object' && event !== null && Object.hasOwn(event, 'MsgType');
  return isMessage && !others.some((other) => source.includes(other));
}

/**
 * Turns a receiver of WeChat's own messages into a cloud function. WeChat brings a message again until the function has
 * ended well, so one that was not taken ends badly.
 */
export function servePushes(receive: Receive) {
  return async (event: unknown, platform?: unknown): Promise<'success'> => {
    const requestId = requestIdOf(platform);
    const received = await receive(event, clock());
    if (received.ok) return 'success';
    log.warn('A message of WeChat was not taken', { requestId, code: received.code });
    throw new Error(`A message of WeChat was not taken: ${received.code}`);
  };
}
