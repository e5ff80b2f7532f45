import type { MemberCardView } from '#contract/member-views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { memberOf } from '../../kit/repositories/members';
import { memberCardView } from '../../kit/views/member-card';

export async function showMemberCard(
  _: object,
  context: BuyerContext,
): Promise<Answer<MemberCardView>> {
  return { ok: true, value: await memberCardView(await memberOf(context.caller), context) };
}
