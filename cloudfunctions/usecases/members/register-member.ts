import type { CheckedInputOf } from '#contract/action';
import type { MemberCardView } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import type { Member } from '#domain/member';
import { privacyVersion } from '#domain/membership/consent';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { callerIn } from '../../kit/membership/caller-in';
import { joinByPhone } from '../../kit/membership/join-by-phone';
import { joinWithPhone, type GivenPhone, type Joined } from '../../kit/membership/join-with-phone';
import { noteConsent } from '../../kit/membership/note-consent';
import { openCard } from '../../kit/membership/open-card';
import { shopSettings } from '../../kit/repositories/settings';
import type { Tx } from '../../kit/transaction';

type Input = CheckedInputOf<typeof membershipActions.register>;

/**
 * Opens a member card. A phone WeChat vouches for belongs to one member: who has it already and comes with another WeChat
 * becomes that member, with everything they had as a guest. A typed phone opens a card as well, but unites nobody.
 */
export function registerMember(
  input: Input,
  context: BuyerContext,
): Promise<Answer<MemberCardView>> {
  return joinWithPhone(input, context, (tx, given) => join(tx, input, given, context));
}

async function join(
  tx: Tx,
  { marketing }: Input,
  given: GivenPhone,
  { caller, now, language }: BuyerContext,
): Promise<Answer<Joined>> {
  const [member, settings] = await Promise.all([callerIn(tx, caller), shopSettings()]);
  if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
  const joined = await joinAs(tx, member, given, { settings, now });
  if (!joined.ok) return joined;
  const into = joined.value._id;
  const said = { memberId: into, version: privacyVersion, at: now };
  noteConsent(tx, { ...said, kind: 'privacy', given: true }, language);
  noteConsent(tx, { ...said, kind: 'marketing', given: marketing }, language);
  return { ok: true, value: { from: member._id, into } };
}

/** Another phone than the one there is has an action of its own. */
async function joinAs(
  tx: Tx,
  member: Member,
  { phone, verified }: GivenPhone,
  circumstances: Parameters<typeof openCard>[3],
): Promise<Answer<Member>> {
  const isAnother = member.phone !== undefined && (member.phone !== phone || !verified);
  if (isAnother) return { ok: false, code: 'ALREADY_MEMBER' };
  if (verified) return joinByPhone(tx, member, phone, { ...circumstances, unite: true });
  return { ok: true, value: await openCard(tx, member, { typedPhone: phone }, circumstances) };
}
