import type { CheckedInputOf } from '#contract/action';
import type { MemberCardView } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import type { Member } from '#domain/member';
import { privacyVersion } from '#domain/membership/consent';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { joinByPhone } from '../../kit/membership/join-by-phone';
import { moveBelongings } from '../../kit/membership/move-belongings';
import { noteConsent } from '../../kit/membership/note-consent';
import { openCard } from '../../kit/membership/open-card';
import { applyWaiting } from '../../kit/membership/outside-sales';
import { keptAnswer, once } from '../../kit/once';
import { phoneNumberOf } from '../../kit/outside/phone-number';
import { memberById, memberIdOf, memberOf } from '../../kit/repositories/members';
import { shopSettings } from '../../kit/repositories/settings';
import type { Tx } from '../../kit/transaction';
import { memberCardView } from '../../kit/views/member-card';

type Input = CheckedInputOf<typeof membershipActions.register>;

interface Given {
  readonly phone: string;
  /** WeChat vouches for it. */
  readonly verified: boolean;
}

/** Kept instead of the card: a repeat is told how the card stands now. */
interface Joined {
  readonly from: string;
  readonly into: string;
}

/**
 * Opens a member card. A phone WeChat vouches for belongs to one member: who has it already and comes with another WeChat
 * becomes that member, with everything they had as a guest. A typed phone opens a card as well, but unites nobody.
 */
export async function registerMember(
  input: Input,
  context: BuyerContext,
): Promise<Answer<MemberCardView>> {
  const { caller, now } = context;
  if (input.privacyVersion !== privacyVersion) return { ok: false, code: 'CONSENT_OUTDATED' };
  const [kept] = await Promise.all([keptAnswer<Joined>(context), memberIdOf(caller)]);
  if (kept !== undefined) return kept.ok ? card(context) : kept;
  const given = await phoneOf(input.phone);
  // The code of a repeat is used up; what the first call did with it is the answer.
  if (!given.ok) return (await keptAnswer<Joined>(context)) === undefined ? given : card(context);
  const joined = await once<Joined>(context, (tx) => join(tx, input, given.value, context));
  if (!joined.ok) return joined;
  await follow(joined.value, now);
  return card(context);
}

async function phoneOf(phone: Input['phone']): Promise<Answer<Given>> {
  if (phone.kind === 'typed') return { ok: true, value: { phone: phone.phone, verified: false } };
  const told = await phoneNumberOf(phone.code);
  return told.ok ? { ok: true, value: { phone: told.value, verified: true } } : told;
}

async function join(
  tx: Tx,
  { marketing }: Input,
  given: Given,
  { caller, now, language }: BuyerContext,
): Promise<Answer<Joined>> {
  const [identity, settings] = await Promise.all([
    tx.get('identities', caller.openid),
    shopSettings(),
  ]);
  const member = identity && (await tx.get('members', identity.memberId));
  if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
  const joined = given.verified
    ? await joinByPhone(tx, member, given.phone, { settings, now })
    : await joinByHand(tx, member, given.phone, { settings, now });
  if (!joined.ok) return joined;
  const into = joined.value._id;
  const said = { memberId: into, version: privacyVersion, at: now };
  noteConsent(tx, { ...said, kind: 'privacy', given: true }, language);
  noteConsent(tx, { ...said, kind: 'marketing', given: marketing }, language);
  return { ok: true, value: { from: member._id, into } };
}

async function joinByHand(
  tx: Tx,
  member: Member,
  typedPhone: string,
  circumstances: Parameters<typeof openCard>[3],
): Promise<Answer<Member>> {
  if (member.phone !== undefined) return { ok: false, code: 'ALREADY_MEMBER' };
  return { ok: true, value: await openCard(tx, member, { typedPhone }, circumstances) };
}

/** What one transaction could not hold. The outbox does it once more a minute later. */
async function follow({ from, into }: Joined, now: number): Promise<void> {
  if (from !== into) await moveBelongings(from, into, now);
  const settings = await shopSettings();
  const member = await memberById(into);
  if (member !== undefined) await applyWaiting(member, { settings, now });
}

async function card(context: BuyerContext): Promise<Answer<MemberCardView>> {
  return { ok: true, value: await memberCardView(await memberOf(context.caller), context) };
}
