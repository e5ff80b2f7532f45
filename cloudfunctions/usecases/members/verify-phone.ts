import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import type { MemberAtCounter } from '#contract/member-views';
import type { Member } from '#domain/member';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { joinByPhone } from '../../kit/membership/join-by-phone';
import { moveBelongings } from '../../kit/membership/move-belongings';
import { applyWaiting } from '../../kit/membership/outside-sales';
import { once } from '../../kit/once';
import { memberById } from '../../kit/repositories/members';
import { shopSettings } from '../../kit/repositories/settings';
import { memberAtCounter } from '../../kit/views/member-card';

/**
 * The staff have seen that a typed phone is this customer's, who typed it. From now on it counts as one WeChat vouches for:
 * it takes the place of the one there was, unites members and brings orders made elsewhere.
 */
export async function verifyPhone(
  { memberId, phone, unite = false }: CheckedInputOf<typeof adminMembershipActions.verifyPhone>,
  context: StaffContext,
): Promise<Answer<MemberAtCounter>> {
  const { now } = context;
  const settings = await shopSettings();
  const joined = await once(context, async (tx) => {
    const member = await tx.get('members', memberId);
    if (member?.typedPhone !== phone) return { ok: false, code: 'PHONE_NOT_TYPED' };
    const done = await joinByPhone(tx, member, phone, { settings, now, unite });
    if (!done.ok) return done;
    audit(tx, context, { targetId: done.value._id, summary: summaryOf(member, done.value) });
    return { ok: true, value: { into: done.value._id } };
  });
  if (!joined.ok) return joined;
  const { into } = joined.value;
  if (into !== memberId) await moveBelongings(memberId, into, now);
  const member = await memberById(into);
  if (member === undefined) return { ok: false, code: 'MEMBER_UNKNOWN' };
  await applyWaiting(member, { settings, now });
  return { ok: true, value: await memberAtCounter(member, now) };
}

function summaryOf(before: Member, after: Member): string {
  const what = before.phone === undefined ? '在柜台核对了手机号' : '在柜台核对并更换了手机号';
  return before._id === after._id ? what : `${what}，与会员 ${before._id} 合并为一位`;
}
