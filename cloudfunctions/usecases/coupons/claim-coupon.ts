import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { CouponInHand } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { channelsOf, claimantOf } from '../../kit/claimant';
import { once } from '../../kit/once';
import { allCategories } from '../../kit/repositories/catalogue';
import { memberIdOf } from '../../kit/repositories/members';
import { giveCoupon } from '../../kit/settle/give-coupon';
import { couponInHand } from '../../kit/views/coupon-view';

/** Gives the buyer a coupon of the coupon centre, or one that only a channel opens over which the buyer came. */
export function claimCoupon(
  { templateId }: CheckedInputOf<typeof shopActions.claimCoupon>,
  context: BuyerContext,
): Promise<Answer<CouponInHand>> {
  const { caller, now } = context;
  return once(context, async (tx) => {
    const memberId = memberIdOf(caller);
    const [channels, categories] = await Promise.all([memberId.then(channelsOf), allCategories()]);
    const via = ['centre', ...channels] as const;
    const given = await giveCoupon(tx, { templateId, claimant: claimantOf(memberId), via, now });
    if (!given.ok) return given;
    return { ok: true, value: couponInHand(given.value, categories, context) };
  });
}
