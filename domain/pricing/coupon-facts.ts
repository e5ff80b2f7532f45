import type { CouponFacts } from '../coupons/usable';
import { zeroFen } from '../money';
import { giftFor } from './gifts';
import type { PriceDraft, PriceRules } from './stage';
import { freightLeft } from './stages/freight';

/** What each coupon is asked about: the goods as the stages before coupons left them. */
export function couponFacts(base: PriceDraft, rules: PriceRules): CouponFacts {
  return {
    lines: base.lines,
    freightFen: mostFreight(base, rules),
    shopId: rules.shop._id,
    ...(rules.choice.storeId === undefined ? {} : { storeId: rules.choice.storeId }),
    ...(rules.budgets === undefined ? {} : { budgets: rules.budgets }),
    canGive: (gift) => giftFor(rules.giftGoods, base.gifts, gift) !== undefined,
    now: rules.now,
  };
}

/** Delivery if the goods cost nothing: coupons may push them below the amount that makes it free. */
function mostFreight(base: PriceDraft, rules: PriceRules) {
  const lines = base.lines.map((line) => ({ ...line, leftFen: zeroFen, pointsFen: zeroFen }));
  return freightLeft({ ...base, lines }, rules);
}
