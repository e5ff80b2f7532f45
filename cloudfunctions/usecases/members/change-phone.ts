import type { CheckedInputOf } from '#contract/action';
import type { MemberCardView } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import type { Member } from '#domain/member';
import { withTypedPhone } from '#domain/membership/change-phone';
import { privacyVersion } from '#domain/membership/consent';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { callerIn } from '../../kit/membership/caller-in';
import { joinByPhone } from '../../kit/membership/join-by-phone';
import { joinWithPhone, type GivenPhone, type Joined } from '../../kit/membership/join-with-phone';
import { noteConsent } from '../../kit/membership/note-consent';
import { shopSettings } from '../../kit/repositories/settings';
import type { Tx } from '../../kit/transaction';

type Input = CheckedInputOf<typeof membershipActions.changePhone>;

/**
 * Gives a card another phone. One WeChat vouches for counts at once and frees the old one; a typed one waits for the counter,
 * and until then the old one counts. A phone of another card is refused until the person says that it is theirs as well.
 */
export function changePhone(input: Input, context: BuyerContext): Promise<Answer<MemberCardView>> {
  return joinWithPhone(input, context, (tx, given) => change(tx, input, given, context));
}

async function change(
  tx: Tx,
  { unite }: Input,
  given: GivenPhone,
  { caller, now, language }: BuyerContext,
): Promise<Answer<Joined>> {
  const [member, settings] = await Promise.all([callerIn(tx, caller), shopSettings()]);
  if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
  if (member.status !== 'member') return { ok: false, code: 'CARD_NEEDED' };
  if (member.phone === given.phone) return { ok: false, code: 'PHONE_SAME' };
  const changed = given.verified
    ? await joinByPhone(tx, member, given.phone, { settings, now, unite })
    : noteTyped(tx, member, given.phone);
  if (!changed.ok) return changed;
  const into = changed.value._id;
  // The purpose is the same, the phone is not: what is agreed to is agreed to for this one.
  const said = { memberId: into, version: privacyVersion, given: true, at: now };
  noteConsent(tx, { ...said, kind: 'privacy' }, language);
  return { ok: true, value: { from: member._id, into } };
}

function noteTyped(tx: Tx, member: Member, phone: string): Answer<Member> {
  const changed = withTypedPhone(member, phone);
  tx.set('members', changed);
  return { ok: true, value: changed };
}
