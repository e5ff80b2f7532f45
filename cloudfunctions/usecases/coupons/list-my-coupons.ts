import type { CouponInHand } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { allCategories } from '../../kit/repositories/catalogue';
import { couponsOf } from '../../kit/repositories/coupons';
import { memberIdOf } from '../../kit/repositories/members';
import { couponInHand } from '../../kit/views/coupon-view';

export async function listMyCoupons(
  _: object,
  context: BuyerContext,
): Promise<Answer<readonly CouponInHand[]>> {
  const [memberId, categories] = await Promise.all([memberIdOf(context.caller), allCategories()]);
  const coupons = await couponsOf(memberId);
  return { ok: true, value: coupons.map((coupon) => couponInHand(coupon, categories, context)) };
}
