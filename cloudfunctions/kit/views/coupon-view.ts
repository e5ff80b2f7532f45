import { describeValidity } from '#domain/coupons/describe-coupon';
import type { CouponCard, CouponInHand, CouponOfMember } from '#contract/views';
import type { Category } from '#domain/catalogue';
import type { Coupon } from '#domain/coupons/coupon';
import type { CouponTemplate } from '#domain/coupons/template';
import { couponTexts } from './coupon-texts';

/** A template as a buyer sees it; who has logged in also learns whether they can claim it. */
export function couponCard(
  template: CouponTemplate,
  categories: readonly Category[],
  now: number,
  claimState?: NonNullable<CouponCard['claimState']>,
): CouponCard {
  return {
    templateId: template._id,
    title: template.title,
    ...couponTexts(template.rule, categories),
    validityText: describeValidity(template.validity),
    claimFrom: template.claim.from,
    claimUntil: template.claim.until,
    now,
    remaining: Math.max(0, template.quota - template.issued),
    ...(claimState === undefined ? {} : { claimState }),
  };
}

/** A coupon in its owner's hands. One whose time is over shows as expired before the daily job has said so. */
export function couponInHand(
  coupon: Coupon,
  categories: readonly Category[],
  now: number,
): CouponInHand {
  const isOver = coupon.status === 'claimed' && coupon.validUntil <= now;
  return {
    _id: coupon._id,
    templateId: coupon.templateId,
    title: coupon.title,
    status: isOver ? 'expired' : coupon.status,
    validFrom: coupon.validFrom,
    validUntil: coupon.validUntil,
    claimedAt: coupon.claimedAt,
    ...couponTexts(coupon.rule, categories),
    stackingClass: coupon.rule.stackingClass,
    combinesWith: coupon.rule.combinesWith,
  };
}

/** The same for staff, who also see which order a coupon went to. */
export function couponOfMember(
  coupon: Coupon,
  categories: readonly Category[],
  now: number,
): CouponOfMember {
  const { orderId } = coupon;
  return {
    ...couponInHand(coupon, categories, now),
    ...(orderId === undefined ? {} : { orderId }),
  };
}
