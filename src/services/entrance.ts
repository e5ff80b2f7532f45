import type { MemberView } from '#contract/views';
import { isSignedIn } from '../platform/identity';
import { currentLaunch } from '../platform/launch';
import { call } from './call';
import { asIntention } from './intentions';
import { queryClient } from './query-client';
import { shopKeys } from './query-keys';

const shareIdForm = /^[A-Za-z0-9]{10}$/;

/** The share that brought the person here. It travels only in the query (`s`), or in a printed code's `scene`. */
export function shareIdOfLaunch(): string | undefined {
  const { s, scene } = currentLaunch().query;
  const candidates = [s, scene && decodeURIComponent(scene).replace(/^s=/, '')];
  return candidates.find((id): id is string => id !== undefined && shareIdForm.test(id));
}

let entered: { readonly as: string; readonly member: Promise<MemberView> } | undefined;

const enter = asIntention((input: { scene: number; shareId?: string }, key: string) =>
  call('shop', 'enter', input, key),
);

function enterNow(): Promise<MemberView> {
  const shareId = shareIdOfLaunch();
  const { scene } = currentLaunch();
  return enter(shareId ? { scene, shareId } : { scene }).then((member) => {
    queryClient.setQueryData(shopKeys.me, member);
    return member;
  });
}

/**
 * Comes into the shop once per launch: makes the guest member and records the visit of a share. A launch by another
 * share or scene enters again. Every other call of `shop` waits for it; a failed entrance is tried again by the next call.
 */
export function ensureEntered(): Promise<MemberView> {
  const { scene } = currentLaunch();
  const as = `${scene}:${shareIdOfLaunch() ?? ''}`;
  if (entered?.as === as) return entered.member;
  const member = enterNow();
  entered = { as, member };
  member.catch(() => {
    if (entered?.member === member) entered = undefined;
  });
  return member;
}

/** The next call comes in anew: the person who came in before is no longer known to the shop. */
export function leaveShop() {
  entered = undefined;
}

/** Called on every launch; says nothing when the person cannot be known or the network is away. */
export function enterShop() {
  if (isSignedIn()) ensureEntered().catch(() => undefined);
}
