import type { Member } from '#domain/member';
import type { Tx } from '../transaction';

/** The member, or who they became part of; undefined when they are gone. A shell always names the one who lives. */
export async function memberNow(tx: Tx, memberId: string): Promise<Member | undefined> {
  const member = await tx.get('members', memberId);
  return member?.mergedInto === undefined ? member : tx.get('members', member.mergedInto);
}
