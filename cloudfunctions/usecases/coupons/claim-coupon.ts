import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { CouponInHand } from '#contract/views';
import { claimCoupon as decideClaim } from '#domain/coupons/claim-coupon';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { allCategories } from '../../kit/repositories/catalogue';
import { countClaims } from '../../kit/repositories/coupons';
import { memberIdOf } from '../../kit/repositories/members';
import { couponInHand } from '../../kit/views/coupon-view';

/**
 * Gives the buyer one coupon. The template counts it in the same transaction, so the quota holds; the number of the
 * coupon is part of its id, so the limit per member holds too.
 */
export function claimCoupon(
  { templateId }: CheckedInputOf<typeof shopActions.claimCoupon>,
  { caller, now, ...context }: BuyerContext,
): Promise<Answer<CouponInHand>> {
  return once({ caller, now, ...context }, async (tx) => {
    const [memberId, template, categories] = await Promise.all([
      memberIdOf(caller),
      tx.get('couponTemplates', templateId),
      allCategories(),
    ]);
    if (template === undefined) return { ok: false, code: 'NOT_FOUND' };
    const claimedBefore = await countClaims(templateId, memberId);
    const claimed = decideClaim({
      ...{ template, claimedBefore, now },
      claimant: { memberId, isNew: false, tags: [] },
      via: ['centre'],
    });
    if (!claimed.ok) return claimed;
    tx.set('couponTemplates', claimed.value.template);
    tx.add('coupons', claimed.value.coupon);
    return { ok: true, value: couponInHand(claimed.value.coupon, categories, now) };
  });
}
