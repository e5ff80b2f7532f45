import type { CheckedInputOf } from '#contract/action';
import type { membershipActions } from '#contract/membership';
import type { MemberCardView } from '#contract/member-views';
import { privacyVersion } from '#domain/membership/consent';
import type { Answer } from '../answer';
import type { BuyerContext } from '../call-context';
import { keptAnswer, once } from '../once';
import { phoneNumberOf } from '../outside/phone-number';
import { memberById, memberIdOf, memberOf } from '../repositories/members';
import { shopSettings } from '../repositories/settings';
import type { Tx } from '../transaction';
import { memberCardView } from '../views/member-card';
import { moveBelongings } from './move-belongings';
import { applyWaiting } from './outside-sales';

type Input = Pick<CheckedInputOf<typeof membershipActions.register>, 'phone' | 'privacyVersion'>;

export interface GivenPhone {
  readonly phone: string;
  /** WeChat vouches for it. */
  readonly verified: boolean;
}

/** Kept instead of the card: a repeat is told how the card stands now. */
export interface Joined {
  readonly from: string;
  readonly into: string;
}

/**
 * Everything around a phone somebody gives: the consent in force, WeChat asked once and only for a call that is new, and what
 * one transaction could not hold. `join` decides what the phone means.
 */
export async function joinWithPhone(
  { phone, privacyVersion: agreedTo }: Input,
  context: BuyerContext,
  join: (tx: Tx, given: GivenPhone) => Promise<Answer<Joined>>,
): Promise<Answer<MemberCardView>> {
  if (agreedTo !== privacyVersion) return { ok: false, code: 'CONSENT_OUTDATED' };
  const [kept] = await Promise.all([keptAnswer<Joined>(context), memberIdOf(context.caller)]);
  if (kept !== undefined) return kept.ok ? card(context) : kept;
  const given = await givenPhone(phone, context);
  // The code of a repeat is used up; what the first call did with it is the answer.
  if (!given.ok) return (await keptAnswer<Joined>(context)) === undefined ? given : card(context);
  const joined = await once<Joined>(context, (tx) => join(tx, given.value));
  if (!joined.ok) return joined;
  await follow(joined.value, context.now);
  return card(context);
}

async function givenPhone(
  phone: Input['phone'],
  { caller: { openid } }: BuyerContext,
): Promise<Answer<GivenPhone>> {
  if (phone.kind === 'typed') return { ok: true, value: { phone: phone.phone, verified: false } };
  const told = await phoneNumberOf({ code: phone.code, openid });
  return told.ok ? { ok: true, value: { phone: told.value, verified: true } } : told;
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
