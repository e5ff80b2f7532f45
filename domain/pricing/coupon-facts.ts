import type { CouponFacts } from '../coupons/usable';
import { chargeFreight } from '../freight/charge-freight';
import { zeroFen } from '../money';
import { giftFor } from './gifts';
import { emptyDraft } from './price-lines';
import { compareLines, type PricedLine } from './priced-line';
import type { PriceDraft, PriceRules } from './stage';
import { stagesBeforeCoupons } from './stages';

/** What each coupon is asked about: the goods as the stages before coupons left them. */
export function couponFacts(lines: readonly PricedLine[], rules: PriceRules): CouponFacts {
  const sorted = [...lines].sort(compareLines);
  const draft = stagesBeforeCoupons.reduce(
    (before, stage) => stage.apply(before, rules),
    emptyDraft(sorted),
  );
  return {
    lines: draft.lines,
    freightFen: mostFreight(draft, rules),
    shopId: rules.shop._id,
    ...(rules.choice.storeId === undefined ? {} : { storeId: rules.choice.storeId }),
    ...(rules.budgets === undefined ? {} : { budgets: rules.budgets }),
    canGive: (gift) => giftFor(rules.giftGoods, draft.gifts, gift) !== undefined,
    now: rules.now,
  };
}

/** Delivery if the goods cost nothing: coupons may push them below the amount that makes it free. */
function mostFreight({ lines, freightGivers }: PriceDraft, { buyer, choice, shop }: PriceRules) {
  const isFree =
    choice.storeId !== undefined || buyer.level?.freeFreight === true || freightGivers.length > 0;
  if (isFree) return zeroFen;
  const bare = lines.map((line) => ({ ...line, goodsFen: zeroFen }));
  return chargeFreight(bare, shop.freight, choice.destination).fen;
}
