import type { MemberView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { memberById, memberIdOf } from '../../kit/repositories/members';
import { memberView } from '../../kit/views/member-view';

export async function showMe(_: object, context: BuyerContext): Promise<Answer<MemberView>> {
  const member = await memberById(await memberIdOf(context.caller));
  if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
  return { ok: true, value: await memberView(member, context) };
}
