import { createHash } from 'node:crypto';
import type { Caller } from '../host/invocation';

/** Who a token speaks for: a person on a phone, or a member of staff at the console. */
export type Identity =
  | { readonly kind: 'phone'; readonly openid: string }
  | { readonly kind: 'staff'; readonly staffId: string };

/** Never all digits: the SDK reads such an OPENID as a number and loses its end. */
const OPENID = /^[A-Za-z_-][\w-]{0,63}$/;

export function isOpenid(value: unknown): value is string {
  return typeof value === 'string' && OPENID.test(value);
}

/** The UNIONID of a person: always the same for one OPENID, and never equal to it. */
function unionidOf(openid: string): string {
  return `u${createHash('sha256').update(`unionid:${openid}`).digest('base64url').slice(0, 27)}`;
}

/** WeChat's crawler, which WeChat tells from a person and nobody else can. */
export const crawlerAs = (openid: string): Caller => ({
  kind: 'crawler',
  openid,
  unionid: unionidOf(openid),
});

/** What the platform tells a function about the caller; without an identity it is a visitor in single-page mode. */
export function callerOf(identity: Identity | undefined): Caller {
  if (!identity) return { kind: 'visitor' };
  if (identity.kind === 'staff') return identity;
  return { kind: 'phone', openid: identity.openid, unionid: unionidOf(identity.openid) };
}
