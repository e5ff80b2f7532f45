import type { Member } from '#domain/member';
import { withoutPhone, withPhone } from '#domain/membership/change-phone';
import type { ShopSettings } from '#domain/shop';
import type { Answer } from '../answer';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';
import { choreRow } from './chore-row';
import { openCard } from './open-card';
import { uniteMembers } from './unite-members';

interface Circumstances {
  readonly settings: ShopSettings;
  readonly now: number;
  /** Who has a verified phone already has to say that the owner of the new one is themselves as well. */
  readonly unite: boolean;
}

/**
 * Gives a member a phone somebody vouches for; the one they had becomes free. When another member has it, both are one
 * person and become one; the card of the one who had the phone stays. The phone's own document decides between two who come
 * at the same moment.
 */
export async function joinByPhone(
  tx: Tx,
  member: Member,
  phone: string,
  circumstances: Circumstances,
): Promise<Answer<Member>> {
  const { now, unite } = circumstances;
  if (member.phone === phone) return { ok: true, value: keepPhone(tx, member, phone) };
  const owner = await tx.get('phones', phone);
  const isOwn = owner?.memberId === member._id;
  const other = owner && !isOwn && (await tx.get('members', owner.memberId));
  if (other) {
    if (member.phone !== undefined && !unite) return { ok: false, code: 'PHONE_OF_ANOTHER' };
    freePhone(tx, member);
    return { ok: true, value: await uniteMembers(tx, withoutPhone(member), other, circumstances) };
  }
  tx.add('outbox', choreRow({ kind: 'applyWaiting', payload: { memberId: member._id } }, now));
  if (member.phone === undefined && !isOwn)
    return { ok: true, value: await openCard(tx, member, { phone }, circumstances) };
  freePhone(tx, member);
  if (!isOwn)
    tx.add('phones', { _id: phone, shopId: theShopId, memberId: member._id, createdAt: now });
  return { ok: true, value: keepPhone(tx, member, phone) };
}

/** A typed phone that waited for the counter has come to its end. */
function keepPhone(tx: Tx, member: Member, phone: string): Member {
  if (member.phone === phone && member.typedPhone === undefined) return member;
  const changed = withPhone(member, phone);
  tx.set('members', changed);
  return changed;
}

function freePhone(tx: Tx, { phone }: Member): void {
  if (phone !== undefined) tx.remove('phones', phone);
}
