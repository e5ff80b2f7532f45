import { describeValidity } from '#domain/coupons/describe-coupon';
import type { CouponCard, CouponInHand, CouponOfMember } from '#contract/views';
import type { Category } from '#domain/catalogue';
import type { Coupon } from '#domain/coupons/coupon';
import { remainingOf } from '#domain/coupons/claim-coupon';
import type { CallContext } from '../call-context';
import type { CouponOffer } from '../repositories/coupon-templates';
import { couponTexts } from './coupon-texts';

type Reader = Pick<CallContext, 'now' | 'language'>;

/** A template as a buyer sees it; who has logged in also learns what of it is theirs. */
export function couponCard(
  { budgets: [budget], ...template }: CouponOffer,
  categories: readonly Category[],
  { now, language }: Reader,
  own?: Required<Pick<CouponCard, 'claimState' | 'inHand'>>,
): CouponCard {
  return {
    templateId: template._id,
    title: template.title,
    ...couponTexts(template.rule, categories, language),
    validityText: describeValidity(template.validity, language),
    claimFrom: template.claim.from,
    claimUntil: template.claim.until,
    now,
    remaining: remainingOf(template, budget),
    ...own,
  };
}

/** A coupon in its owner's hands. One whose time is over shows as expired before the daily job has said so. */
export function couponInHand(
  coupon: Coupon,
  categories: readonly Category[],
  { now, language }: Reader,
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
    ...couponTexts(coupon.rule, categories, language),
    stackingClass: coupon.rule.stackingClass,
    combinesWith: coupon.rule.combinesWith,
  };
}

/** The same for staff, who also see which order a coupon went to. */
export function couponOfMember(
  coupon: Coupon,
  categories: readonly Category[],
  reader: Reader,
): CouponOfMember {
  const { orderId } = coupon;
  return {
    ...couponInHand(coupon, categories, reader),
    ...(orderId === undefined ? {} : { orderId }),
  };
}
