import type { Member } from '#domain/member';
import type { Buyer } from '../caller';
import { collectionOf } from '../collection';
import { Refused } from '../refused';

const members = collectionOf('members');
const identities = collectionOf('identities');

export const { byId: memberById } = members;
export const { byId: identityOf } = identities;

export async function membersById(ids: readonly string[]): Promise<ReadonlyMap<string, Member>> {
  const found = await members.byIds(ids);
  return new Map(found.map((member) => [member._id, member]));
}

/** @throws Refused LOGIN_REQUIRED for someone who has not entered the shop yet. */
export async function memberIdOf(caller: Buyer): Promise<string> {
  const identity = await identities.byId(caller.openid);
  if (identity === undefined) throw new Refused({ ok: false, code: 'LOGIN_REQUIRED' });
  return identity.memberId;
}
