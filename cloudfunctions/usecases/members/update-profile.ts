import type { CheckedInputOf } from '#contract/action';
import type { MemberCardView } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import type { Member } from '#domain/member';
import { setBirthday } from '#domain/membership/birthday';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { memberIdOf } from '../../kit/repositories/members';
import { memberCardView } from '../../kit/views/member-card';

type Input = CheckedInputOf<typeof membershipActions.updateProfile>;

/** Changes what a person says about themselves, and only what they named. */
export function updateProfile(
  input: Input,
  context: BuyerContext,
): Promise<Answer<MemberCardView>> {
  return once(context, async (tx) => {
    const member = await tx.get('members', await memberIdOf(context.caller));
    if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
    const changed = change(member, input, context.now);
    if (!changed.ok) return changed;
    tx.set('members', changed.value);
    return { ok: true, value: await memberCardView(changed.value, context) };
  });
}

function change(
  member: Member,
  { nickname, avatar, birthday }: Input,
  now: number,
): Answer<Member> {
  const named = {
    ...member,
    ...(nickname === undefined ? {} : { nickname }),
    ...(avatar === undefined ? {} : { avatar }),
  };
  return birthday === undefined ? { ok: true, value: named } : setBirthday(named, birthday, now);
}
