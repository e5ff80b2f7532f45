import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import type { MemberAtCounter } from '#contract/member-views';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { memberAtCounter } from '../../kit/views/member-card';

/** Puts these tags, and no others, on a member. */
export function setMemberTags(
  { memberId, tags }: CheckedInputOf<typeof adminMembershipActions.setMemberTags>,
  context: StaffContext,
): Promise<Answer<MemberAtCounter>> {
  return once(context, async (tx) => {
    const member = await tx.get('members', memberId);
    const isThere = member?.status === 'guest' || member?.status === 'member';
    if (member === undefined || !isThere) return { ok: false, code: 'MEMBER_UNKNOWN' };
    const tagged = { ...member, tags: [...new Set(tags)].sort() };
    tx.set('members', tagged);
    const summary = tagged.tags.length === 0 ? '清空标签' : `标签改为：${tagged.tags.join('、')}`;
    audit(tx, context, { targetId: memberId, summary });
    return { ok: true, value: await memberAtCounter(tagged, context.now) };
  });
}
