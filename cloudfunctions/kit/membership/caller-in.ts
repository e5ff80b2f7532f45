import type { Member } from '#domain/member';
import type { Buyer } from '../caller';
import type { Tx } from '../transaction';

/** Who calls, as the transaction sees them; undefined for who has not entered the shop. */
export async function callerIn(tx: Tx, { openid }: Buyer): Promise<Member | undefined> {
  const identity = await tx.get('identities', openid);
  return identity && tx.get('members', identity.memberId);
}
