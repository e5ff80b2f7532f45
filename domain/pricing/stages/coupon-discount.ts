import { budgetLeft } from '../../coupons/budget';
import type { Coupon } from '../../coupons/coupon';
import type { CouponGives } from '../../coupons/kind';
import { couponKindOf } from '../../coupons/registry';
import { byClass } from '../../coupons/combine';
import { sum, zeroFen, type Fen } from '../../money';
import { giftFor, withGift } from '../gifts';
import type { CouponUsed } from '../quote';
import type { PriceDraft, PriceRules, Stage } from '../stage';
import { takeOff } from '../take-off';

/** Product coupons first, then those on the whole order; those on freight wait for the freight. */
export const couponDiscount: Stage = {
  stage: 'coupon',
  apply: (draft, rules) =>
    [...rules.coupons]
      .sort(byClass)
      .reduce((before, coupon) => applyCoupon(before, coupon, rules), draft),
};

/** Takes one coupon off the goods, from what the one before left. A coupon without effect leaves no trace. */
export function applyCoupon(draft: PriceDraft, coupon: Coupon, rules: PriceRules): PriceDraft {
  const gives = couponKindOf(coupon.rule.kind)?.give(draft.lines, coupon.rule, zeroFen);
  if (gives?.kind === 'gift') return giveAlong(draft, coupon, gives, rules);
  if (gives?.kind !== 'goods') return draft;
  const fen = sum(gives.perLine);
  if (fen === 0 || !isPaidFor(draft, coupon, fen, rules)) return draft;
  const taken = { source: coupon._id, label: coupon.title, perLine: gives.perLine };
  return used(takeOff(draft, 'coupon', taken), coupon, fen);
}

function giveAlong(
  draft: PriceDraft,
  coupon: Coupon,
  gift: Extract<CouponGives, { kind: 'gift' }>,
  rules: PriceRules,
): PriceDraft {
  const goods = giftFor(rules.giftGoods, draft.gifts, gift);
  if (goods === undefined) return draft;
  const gifts = withGift(draft.gifts, goods, gift.quantity, coupon._id);
  return used({ ...draft, gifts }, coupon, zeroFen);
}

/** Whether the coupon's campaign has the money, this order's other coupons counted. */
export function isPaidFor(draft: PriceDraft, coupon: Coupon, fen: Fen, rules: PriceRules): boolean {
  const { budget } = coupon.rule;
  const left = budgetLeft(budget, rules.budgets ?? []);
  if (budget === undefined || left === undefined) return true;
  const here = draft.couponsUsed.filter((one) => one.campaign === budget.campaign);
  return fen + sum(here.map((one) => one.fen)) <= left;
}

/** The coupon is used up with what it took off. */
export function used(draft: PriceDraft, coupon: Coupon, fen: Fen): PriceDraft {
  const { _id: couponId, templateId, title, rule } = coupon;
  const campaign = rule.budget === undefined ? {} : { campaign: rule.budget.campaign };
  const one: CouponUsed = { couponId, templateId, title, fen, ...campaign };
  return { ...draft, couponsUsed: [...draft.couponsUsed, one] };
}
