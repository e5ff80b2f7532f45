import type { CouponCard } from '#contract/views';
import { claimState, type Claimant } from '#domain/coupons/claim-coupon';
import type { Coupon } from '#domain/coupons/coupon';
import type { ClaimChannel } from '#domain/coupons/template';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { channelsOf, claimantOf } from '../../kit/claimant';
import { allCategories } from '../../kit/repositories/catalogue';
import { liveOffers, type CouponOffer } from '../../kit/repositories/coupon-templates';
import { couponsOf } from '../../kit/repositories/coupons';
import { memberIdOf } from '../../kit/repositories/members';
import { couponCard } from '../../kit/views/coupon-view';

/** Every coupon on offer now or soon, also over the channels this buyer came, and whether they can have it. */
export async function showCouponCentre(
  _: object,
  context: BuyerContext,
): Promise<Answer<readonly CouponCard[]>> {
  const { caller, now } = context;
  const [memberId, categories] = await Promise.all([memberIdOf(caller), allCategories()]);
  const way = channelsOf(memberId).then((channels) => ['centre' as const, ...channels]);
  const [via, templates, claimant, held] = await Promise.all([
    way,
    way.then((open) => liveOffers(now, open)),
    claimantOf(memberId),
    couponsOf(memberId),
  ]);
  const cards = templates.map((template) => {
    const own = held.filter((coupon) => coupon.templateId === template._id);
    const share = shareOf(template, own, now, { claimant, via });
    return couponCard(template, categories, context, share);
  });
  return { ok: true, value: cards };
}

/** What of a template is this member's: what they may still do, and how many they can still use. */
function shareOf(
  { budgets: [budget], ...template }: CouponOffer,
  own: readonly Coupon[],
  now: number,
  who: { readonly claimant: Claimant; readonly via: readonly ClaimChannel[] },
): Required<Pick<CouponCard, 'claimState' | 'inHand'>> {
  const known = budget === undefined ? who : { ...who, budget };
  const state = claimState(template, own.length, now, known);
  const usable = own.filter((coupon) => coupon.status === 'claimed' && now < coupon.validUntil);
  const inHand = usable.length;
  return { claimState: state === 'claimed' && inHand === 0 ? 'used' : state, inHand };
}
