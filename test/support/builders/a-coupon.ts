import type { Coupon } from '#domain/coupons/coupon';
import type { CouponRule } from '#domain/coupons/template';
import { fen } from '#domain/money';
import { day, noon } from './fixed-time';

/** 满 100 减 20 on everything, claimed by the friend and good for a month. */
export function aCoupon(changes: Partial<Coupon> = {}): Coupon {
  return {
    _id: 'welcome:friend:1',
    shopId: 'shop',
    templateId: 'welcome',
    memberId: 'friend',
    number: 1,
    title: '见面礼',
    rule: aRule(),
    validFrom: noon - day,
    validUntil: noon + 30 * day,
    status: 'claimed',
    claimedAt: noon - day,
    changedAt: noon - day,
    ...changes,
  };
}

/** 满 100 减 20 on everything, alone. */
export function aRule(changes: Partial<CouponRule> = {}): CouponRule {
  return {
    kind: 'amountOff',
    parameters: { offFen: 2000 },
    threshold: { kind: 'amount', fen: fen(10_000) },
    scope: { kind: 'all' },
    stackingClass: 'order',
    combinesWith: [],
    ...changes,
  };
}
