import type { CouponCard } from '#contract/views';
import { claimState } from '#domain/coupons/claim-coupon';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { allCategories } from '../../kit/repositories/catalogue';
import { liveTemplates } from '../../kit/repositories/coupon-templates';
import { claimsByTemplate } from '../../kit/repositories/coupons';
import { memberIdOf } from '../../kit/repositories/members';
import { couponCard } from '../../kit/views/coupon-view';

/** Every coupon on offer now or soon, and whether this buyer can have it. */
export async function showCouponCentre(
  _: object,
  { caller, now }: BuyerContext,
): Promise<Answer<readonly CouponCard[]>> {
  const [memberId, templates, categories] = await Promise.all([
    memberIdOf(caller),
    liveTemplates(now),
    allCategories(),
  ]);
  const claims = await claimsByTemplate(memberId);
  const cards = templates.map((template) =>
    couponCard(template, categories, claimState(template, claims.get(template._id) ?? 0, now)),
  );
  return { ok: true, value: cards };
}
