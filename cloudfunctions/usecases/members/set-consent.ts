import type { CheckedInputOf } from '#contract/action';
import type { MemberCardView } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import { privacyVersion } from '#domain/membership/consent';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { noteConsent } from '../../kit/membership/note-consent';
import { once } from '../../kit/once';
import { memberOf } from '../../kit/repositories/members';
import { memberCardView } from '../../kit/views/member-card';

type Input = CheckedInputOf<typeof membershipActions.setConsent>;

/** Keeps what a person agrees to, or takes back. Taking back needs no version: it is always possible. */
export async function setConsent(
  { kind, version, given }: Input,
  context: BuyerContext,
): Promise<Answer<MemberCardView>> {
  if (given && version !== privacyVersion) return { ok: false, code: 'CONSENT_OUTDATED' };
  const member = await memberOf(context.caller);
  const { now } = context;
  const noted = await once(context, (tx) => {
    const said = { memberId: member._id, kind, version, given, at: now };
    noteConsent(tx, said, context.language);
    return Promise.resolve({ ok: true, value: { noted: true } });
  });
  return noted.ok ? { ok: true, value: await memberCardView(member, context) } : noted;
}
