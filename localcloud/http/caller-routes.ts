import { Hono } from 'hono';
import * as v from 'valibot';
import type { Caller } from '../host/invocation';
import { crawlerAs, isOpenid } from '../wechat/identity';
import type { CloudSettings } from '../wechat/settings';
import { HttpRefusal } from './answers';
import { answerCall, type CallTools } from './answer-call';
import { platformEvent } from './platform-event';
import { readShape } from './request-body';
import type { RequestVariables } from './request-id';

export interface CallerRoutesTools extends CallTools {
  readonly settings: CloudSettings;
}

const isEvent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const anyEvent = v.optional(v.custom<object>(isEvent), {});
const callRequest = v.variant('as', [
  v.strictObject({ as: v.literal('wx_paycallback'), function: v.string(), event: anyEvent }),
  v.strictObject({
    as: v.literal('wx_crawler'),
    function: v.string(),
    event: anyEvent,
    openid: v.optional(v.custom<string>(isOpenid), 'crawler'),
  }),
]);

/**
 * `POST /dev/call`: calls a function as only WeChat itself can, so that one sees what the function makes of it. A
 * crawler walks the mini-program and is bound by the security rules of clients, a payment callback is not.
 */
export function callerRoutes({ host, log, settings }: CallerRoutesTools): Hono<RequestVariables> {
  return new Hono<RequestVariables>().post('/call', async (c) => {
    const request = await readShape(c, callRequest);
    const name = request.function;
    const rule = host.rule(name);
    if (rule === undefined) throw new HttpRefusal('UNKNOWN_FUNCTION');
    if (request.as === 'wx_crawler' && rule === false) throw new HttpRefusal('FORBIDDEN_FUNCTION');
    const caller: Caller =
      request.as === 'wx_crawler' ? crawlerAs(request.openid) : { kind: 'payCallback' };
    const event = platformEvent(textOf(request.event), caller, settings.appid);
    return answerCall({ host, log }, name, { event, caller, requestId: c.get('requestId') });
  });
}

/** What is nested deep enough can be read but not be written again. */
function textOf(event: object): string {
  try {
    return JSON.stringify(event);
  } catch {
    throw new HttpRefusal('BAD_REQUEST');
  }
}
