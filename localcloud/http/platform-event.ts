import { EVENT_LIMIT_BYTES, type Caller } from '../host/invocation';
import { HttpRefusal } from './answers';

/**
 * WeChat adds `userInfo` to what a mini-program sends, in place of anything the sender called so: of two fields of one
 * name JSON keeps the last. Done on the text, because a value nested deep enough cannot be turned into text again.
 */
export function platformEvent(text: string, caller: Caller, appId: string): string {
  if (caller.kind !== 'phone' && caller.kind !== 'crawler') return withinLimit(text);
  const fields = text.trim().slice(1, -1).trim();
  const userInfo = `"userInfo":${JSON.stringify({ appId, openId: caller.openid })}`;
  return withinLimit(`{${fields === '' ? '' : `${fields},`}${userInfo}}`);
}

/** The event is larger than the body: by `userInfo`, by headers, by the marks of a text within a text. */
export function withinLimit(event: string): string {
  if (Buffer.byteLength(event) > EVENT_LIMIT_BYTES) throw new HttpRefusal('TOO_LARGE');
  return event;
}
