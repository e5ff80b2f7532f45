import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import type { MemberAtCounter } from '#contract/member-views';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { memberById } from '../../kit/repositories/members';
import { memberAtCounter } from '../../kit/views/member-card';

export async function showMember(
  { memberId }: CheckedInputOf<typeof adminMembershipActions.member>,
  { now }: StaffContext,
): Promise<Answer<MemberAtCounter>> {
  const member = await memberById(memberId);
  const isThere = member?.status === 'guest' || member?.status === 'member';
  if (member === undefined || !isThere) return { ok: false, code: 'MEMBER_UNKNOWN' };
  return { ok: true, value: await memberAtCounter(member, now) };
}
