import type { CheckedInputOf } from '#contract/action';
import type { MemberCardView } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import type { Member } from '#domain/member';
import { setBirthday } from '#domain/membership/birthday';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { callerIn } from '../../kit/membership/caller-in';
import { keptAnswer, once } from '../../kit/once';
import { checkWords } from '../../kit/outside/content-check';
import { memberOf } from '../../kit/repositories/members';
import { memberCardView } from '../../kit/views/member-card';

type Input = CheckedInputOf<typeof membershipActions.updateProfile>;

/** Changes what a person says about themselves, and only what they named. A nickname others see is WeChat's to check first. */
export async function updateProfile(
  input: Input,
  context: BuyerContext,
): Promise<Answer<MemberCardView>> {
  const [kept, before] = await Promise.all([
    keptAnswer<MemberCardView>(context),
    memberOf(context.caller),
  ]);
  if (kept !== undefined) return kept;
  const fit = await checkNickname(input.nickname, before, context);
  if (!fit.ok) return fit;
  return once(context, async (tx) => {
    const member = await callerIn(tx, context.caller);
    if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
    const changed = change(member, input, context.now);
    if (!changed.ok) return changed;
    tx.set('members', changed.value);
    return { ok: true, value: await memberCardView(changed.value, context) };
  });
}

async function checkNickname(
  nickname: string | undefined,
  before: Member,
  { caller }: BuyerContext,
): Promise<Answer<undefined>> {
  if (nickname === undefined || nickname === before.nickname) return { ok: true, value: undefined };
  return checkWords(nickname, caller.openid, 'NICKNAME_REFUSED');
}

function change(member: Member, { nickname, birthday }: Input, now: number): Answer<Member> {
  const named = nickname === undefined ? member : { ...member, nickname };
  return birthday === undefined ? { ok: true, value: named } : setBirthday(named, birthday, now);
}
