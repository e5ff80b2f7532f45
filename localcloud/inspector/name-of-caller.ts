import { createHash } from 'node:crypto';
import type { Caller } from '../host/invocation';

/** Enough of an id to know it again, never all of it: its beginning and a mark of the whole. */
export function shortId(id: string): string {
  const beginning = id.slice(0, Math.min(6, Math.floor(id.length / 2)));
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 4);
  return `${beginning}…${mark}`;
}

/** Who called, for a person who reads the log. */
export function nameOfCaller(caller: Caller): string {
  if ('openid' in caller) return shortId(caller.openid);
  return caller.kind === 'staff' ? caller.staffId : '';
}
