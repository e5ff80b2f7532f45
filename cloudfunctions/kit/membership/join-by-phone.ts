import { accountId } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { withLevel } from '#domain/membership/level-of';
import type { ShopSettings } from '#domain/shop';
import type { Answer } from '../answer';
import type { Tx } from '../transaction';
import { choreRow } from './chore-row';
import { openCard } from './open-card';
import { uniteMembers } from './unite-members';

/**
 * Gives a member a phone somebody vouches for. When another member has it, both are one person and become one; the card of
 * the one who had the phone stays. The phone's own document decides between two who come at the same moment.
 */
export async function joinByPhone(
  tx: Tx,
  member: Member,
  phone: string,
  circumstances: { readonly settings: ShopSettings; readonly now: number },
): Promise<Answer<Member>> {
  if (member.phone === phone) return { ok: true, value: member };
  if (member.phone !== undefined) return { ok: false, code: 'ALREADY_MEMBER' };
  const { now } = circumstances;
  const owner = await tx.get('phones', phone);
  const other = owner && (await tx.get('members', owner.memberId));
  if (other === undefined) {
    const joined = await openCard(tx, member, { phone }, circumstances);
    tx.add('outbox', choreRow({ kind: 'applyWaiting', payload: { memberId: member._id } }, now));
    return { ok: true, value: joined };
  }
  const united = await uniteMembers(tx, member, other, now);
  return { ok: true, value: await renewed(tx, united, member, circumstances) };
}

/** The level follows the growth of both. The accounts the transaction reads are still those from before. */
async function renewed(
  tx: Tx,
  into: Member,
  from: Member,
  { settings, now }: { readonly settings: ShopSettings; readonly now: number },
): Promise<Member> {
  const [a, b] = await Promise.all(
    [into, from].map(({ _id }) => tx.get('accounts', accountId('growth', _id))),
  );
  const member = withLevel(into, (a?.balance ?? 0) + (b?.balance ?? 0), settings.levels, now);
  tx.set('members', member);
  return member;
}
