import type { Member } from '#domain/member';
import { birthdaysOn, yearOf } from '#domain/membership/birthday';
import { benefitsOf } from '#domain/membership/level-of';
import type { ShopSettings } from '#domain/shop';
import type { Answer } from '../../kit/answer';
import { claimantOf } from '../../kit/claimant';
import { inTurns } from '../../kit/in-turns';
import { log } from '../../kit/log';
import { bornOn } from '../../kit/repositories/members';
import { some } from '../../kit/repositories/personal-data';
import { shopSettings } from '../../kit/repositories/settings';
import { giveCoupon } from '../../kit/settle/give-coupon';
import { theShopId } from '../../kit/the-shop';
import { withTransaction } from '../../kit/with-transaction';

const atOnce = 4;

/**
 * Puts the coupons of their level into the hands of everybody whose birthday is today in Beijing, once a year: the record of
 * the present is what a second run would write too. A run later the same day goes on where the first stopped.
 */
export async function birthdayGifts(now: number): Promise<number> {
  const [settings, members] = await Promise.all([shopSettings(), bornOn(birthdaysOn(now))]);
  const gifts = members.flatMap((member) =>
    templatesFor(member, settings).map((templateId) => ({ member, templateId })),
  );
  const given = await inTurns(gifts, atOnce, ({ member, templateId }) =>
    giveOne(member, templateId, now),
  );
  return given.filter(Boolean).length;
}

function templatesFor(member: Member, { levels }: ShopSettings): string[] {
  const benefits = benefitsOf(member, levels);
  return benefits.flatMap((one) => (one.kind === 'birthdayCoupon' ? [one.templateId] : []));
}

async function giveOne({ _id }: Member, templateId: string, now: number): Promise<boolean> {
  try {
    const given = await withTransaction((tx) => give(tx, _id, templateId, now));
    // Run out, over, or not for this member: the merchant sees it at the template.
    if (!given.ok) log.warn('A birthday coupon was not given', { code: given.code });
    return given.ok && given.value;
  } catch (error) {
    log.fault('Giving a birthday coupon failed', error);
    return false;
  }
}

async function give(
  tx: Parameters<typeof giveCoupon>[0],
  memberId: string,
  templateId: string,
  now: number,
): Promise<Answer<boolean>> {
  const what = `${yearOf(now)}:${templateId}`;
  const _id = `${memberId}:${what}`;
  // Also those of a guest who became this member, which carry the guest's id.
  const [mine, others] = await Promise.all([
    tx.get('birthdayGifts', _id),
    some('birthdayGifts', { memberId }),
  ]);
  const hasIt = mine !== undefined || others.some((gift) => gift._id.endsWith(`:${what}`));
  if (hasIt) return { ok: true, value: false };
  const claimant = claimantOf(memberId);
  const given = await giveCoupon(tx, { templateId, claimant, via: ['issue'], now });
  if (!given.ok) return given;
  tx.add('birthdayGifts', { _id, shopId: theShopId, memberId, at: now });
  return { ok: true, value: true };
}
