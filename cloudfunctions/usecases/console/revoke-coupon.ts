import type { CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { CouponOfMember } from '#contract/views';
import { revokeCoupon as decideRevoke } from '#domain/coupons/lifecycle';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { allCategories } from '../../kit/repositories/catalogue';
import { couponOfMember } from '../../kit/views/coupon-view';

/** Takes one coupon back; a coupon an order holds or has used stays what it is. */
export function revokeCoupon(
  { couponId, reason }: CheckedInputOf<typeof adminCouponActions.revokeCoupon>,
  context: StaffContext,
): Promise<Answer<CouponOfMember>> {
  return once(context, async (tx) => {
    const [coupon, categories] = await Promise.all([tx.get('coupons', couponId), allCategories()]);
    if (coupon === undefined) return { ok: false, code: 'NOT_FOUND' };
    const revoked = decideRevoke(coupon, context.now);
    if (!revoked.ok) return revoked;
    tx.set('coupons', revoked.value);
    audit(tx, context, { targetId: couponId, summary: `作废「${coupon.title}」：${reason}` });
    return { ok: true, value: couponOfMember(revoked.value, categories, context) };
  });
}
