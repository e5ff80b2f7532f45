import type { CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { CouponOfMember } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { allCategories } from '../../kit/repositories/catalogue';
import { couponsOf } from '../../kit/repositories/coupons';
import { couponOfMember } from '../../kit/views/coupon-view';

/** Everything a member holds or held, newest first. */
export async function listCouponsOfMember(
  { memberId }: CheckedInputOf<typeof adminCouponActions.couponsOfMember>,
  context: StaffContext,
): Promise<Answer<readonly CouponOfMember[]>> {
  const [coupons, categories] = await Promise.all([couponsOf(memberId), allCategories()]);
  return { ok: true, value: coupons.map((coupon) => couponOfMember(coupon, categories, context)) };
}
