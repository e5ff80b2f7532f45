import cloud from 'wx-server-sdk';
import type { Staff } from '#domain/member';
import { digest } from './outside/ids';

/** A person in the mini-program, as WeChat itself says. */
export interface Buyer {
  readonly kind: 'buyer';
  /** Stands for the openid in record ids, so that no openid travels with them. */
  readonly id: string;
  readonly openid: string;
  readonly source: string;
}

/** Someone signed in to the console. Their rights are looked up, never carried. */
export interface Console {
  readonly kind: 'console';
  readonly id: string;
  readonly source: string;
}

/** No login: Moments' single-page mode, a notice, a timer. */
export interface Nobody {
  readonly kind: 'nobody';
  readonly id: '';
  readonly source: string;
}

/** A console account that was found among the active staff. */
export interface StaffMember {
  readonly kind: 'staff';
  readonly id: string;
  readonly source: string;
  readonly staff: Staff;
}

export type Caller = Buyer | Console | Nobody;

/** What stands for an openid in the ids of records. */
export function callerIdOf(openid: string): string {
  return `wx-${digest(openid).slice(0, 32)}`;
}

/**
 * Who calls, from the platform's own context and from nothing the caller sent. Must run before the first `await`:
 * the environment belongs to one invocation only as long as that one has not waited.
 */
export function readCaller(): Caller {
  const { OPENID } = cloud.getWXContext();
  const source = process.env['TCB_SOURCE'] ?? '';
  // The SDK turns text of digits only into a number, which may be another person's when it is long.
  if (typeof OPENID === 'string' && OPENID !== '') {
    return { kind: 'buyer', id: callerIdOf(OPENID), openid: OPENID, source };
  }
  const account = process.env['TCB_CUSTOM_USER_ID'] ?? '';
  const isSignedIn = (process.env['TCB_UUID'] ?? '') !== '' && account !== '';
  return isSignedIn ? { kind: 'console', id: account, source } : { kind: 'nobody', id: '', source };
}
