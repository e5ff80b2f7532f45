import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import type { MemberAtCounter } from '#contract/member-views';
import type { Member } from '#domain/member';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { moveBelongings } from '../../kit/membership/move-belongings';
import { applyWaiting } from '../../kit/membership/outside-sales';
import { uniteMembers } from '../../kit/membership/unite-members';
import { once } from '../../kit/once';
import { memberById } from '../../kit/repositories/members';
import { shopSettings } from '../../kit/repositories/settings';
import { memberAtCounter } from '../../kit/views/member-card';

type Input = CheckedInputOf<typeof adminMembershipActions.uniteMembers>;

/**
 * The staff know that two members are one person: all that `from` has is `into`'s from now on, with both cards and both
 * phones. There is no way back.
 */
export async function uniteTwoMembers(
  { fromId, intoId }: Input,
  context: StaffContext,
): Promise<Answer<MemberAtCounter>> {
  const { now } = context;
  const settings = await shopSettings();
  const united = await once(context, async (tx) => {
    const [from, into] = await Promise.all([tx.get('members', fromId), tx.get('members', intoId)]);
    const pair = checkPair(from, into);
    if (!pair.ok) return pair;
    await uniteMembers(tx, pair.value.from, pair.value.into, { settings, now });
    audit(tx, context, { targetId: intoId, summary: `与会员 ${fromId} 合并为一位` });
    return { ok: true, value: { memberId: intoId } };
  });
  if (!united.ok) return united;
  await moveBelongings(fromId, intoId, now);
  const member = await memberById(intoId);
  if (member === undefined) return { ok: false, code: 'MEMBER_UNKNOWN' };
  await applyWaiting(member, { settings, now });
  return { ok: true, value: await memberAtCounter(member, now) };
}

function checkPair(
  from: Member | undefined,
  into: Member | undefined,
): Answer<{ readonly from: Member; readonly into: Member }> {
  if (from === undefined || into === undefined) return { ok: false, code: 'MEMBER_UNKNOWN' };
  if (from._id === into._id) return { ok: false, code: 'UNITE_SAME' };
  if (from.mergedInto === into._id || into.mergedInto === from._id)
    return { ok: false, code: 'UNITED_ALREADY' };
  const isThere = from.status === 'guest' || from.status === 'member';
  if (!isThere || into.status === 'merged') return { ok: false, code: 'MEMBER_UNKNOWN' };
  if (into.status !== 'member') return { ok: false, code: 'UNITE_GUEST' };
  return { ok: true, value: { from, into } };
}
