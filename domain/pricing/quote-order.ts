import { allCombine, combines } from '../coupons/combine';
import type { Coupon } from '../coupons/coupon';
import { oncePerPromise } from '../coupons/one-of-each';
import { whyNotUsable } from '../coupons/usable';
import { refusedLine } from '../freight/charge-freight';
import { refusal, success, type Refusal, type Result } from '../result';
import { chooseCoupons } from './choose-coupons';
import { couponFacts } from './coupon-facts';
import { giftGoodsOf } from './gifts';
import { beforeCoupons, finishPrice } from './price-lines';
import type { PricedLine } from './priced-line';
import type { CouponNotUsed, CouponNotUsedCode, Quote } from './quote';
import type { QuoteInput } from './quote-input';
import { readCart, type CartRefusal } from './read-cart';
import type { PriceDraft, PriceRules } from './stage';
import { whyIdle, whyOutOfReach } from './why-idle';

export type QuoteRefusal =
  | CartRefusal
  | 'COUPON_UNKNOWN'
  | 'COUPON_EXPIRED'
  | 'COUPON_STATE'
  | 'COUPON_SAME_CLASS'
  | 'COUPON_OTHER_SHOP'
  | 'COUPON_BUDGET_SPENT'
  | 'COUPON_NOT_USABLE'
  | 'POINTS_INVALID'
  | 'POINTS_BEYOND_BALANCE'
  | 'REGION_NOT_SERVED';

/**
 * The price of a cart, every step recorded: the only price function of the shop. Refusals carry the ids the
 * sentence needs; those of a coupon carry `couponId`, `reason` (a CouponNotUsedCode) and, for a threshold, `gapFen`
 * or `gapPieces`. POINTS_BEYOND_BALANCE carries `balance`, REGION_NOT_SERVED the product.
 */
export function quoteOrder(input: QuoteInput): Result<Quote, QuoteRefusal> {
  const cart = readCart(input.lines, input.products);
  if (!cart.ok) return cart;
  const lines = cart.value;
  const wrong = wrongPoints(input) ?? wrongRegion(input, lines);
  if (wrong !== undefined) return wrong;
  const rules: PriceRules = { ...input, giftGoods: giftGoodsOf(input, lines), coupons: [] };
  const base = beforeCoupons(lines, rules);
  const reasons = reasonsOf(input.coupons, base, rules);
  const chosen = chosenCoupons(input, base, rules, reasons);
  if (!chosen.ok) return chosen;
  const price = finishPrice(lines, base, { ...rules, coupons: chosen.value });
  const used = new Set(price.couponsUsed.map((one) => one.couponId));
  const idle = chosen.value.find((coupon) => !used.has(coupon._id));
  if (idle !== undefined) {
    const code = whyIdle(idle, besides(idle, chosen.value), base, rules);
    return notUsable(idle, { code: code ?? 'COUPON_NO_EFFECT' });
  }
  const lost = input.choice.coupons === 'best' ? 'COUPON_WORSE' : 'COUPON_NOT_CHOSEN';
  const whyLost = oncePerPromise(
    (coupon) => whyOutOfReach(coupon, besides(coupon, chosen.value), base, rules) ?? lost,
  );
  const couponsNotUsed = input.coupons
    .filter((coupon) => !used.has(coupon._id))
    .map((coupon) => reasons.get(coupon._id) ?? lostTo(chosen.value, coupon, whyLost(coupon)));
  return success({ ...price, couponsNotUsed });
}

function wrongPoints({ choice: { points }, buyer }: QuoteInput): Refusal<QuoteRefusal> | undefined {
  if (typeof points !== 'number') return undefined;
  if (!Number.isSafeInteger(points) || points < 0) return refusal('POINTS_INVALID');
  const balance = Math.max(0, buyer.pointsBalance);
  return points > balance ? refusal('POINTS_BEYOND_BALANCE', { balance }) : undefined;
}

function wrongRegion(
  { choice, shop }: QuoteInput,
  lines: readonly PricedLine[],
): Refusal<QuoteRefusal> | undefined {
  if (choice.storeId !== undefined) return undefined;
  const line = refusedLine(lines, shop.freight, choice.destination);
  if (line === undefined) return undefined;
  const { productId, skuId, title } = line;
  return refusal('REGION_NOT_SERVED', { productId, skuId, title });
}

type Reasons = ReadonlyMap<string, CouponNotUsed | undefined>;

function reasonsOf(coupons: readonly Coupon[], base: PriceDraft, rules: PriceRules): Reasons {
  const facts = couponFacts(base, rules);
  return new Map(coupons.map((coupon) => [coupon._id, whyNotUsable(coupon, facts)]));
}

function chosenCoupons(
  { coupons, choice }: QuoteInput,
  base: PriceDraft,
  rules: PriceRules,
  reasons: Reasons,
): Result<readonly Coupon[], QuoteRefusal> {
  if (choice.coupons !== 'best') return tickedCoupons(coupons, choice.coupons, reasons);
  const usable = coupons.filter((coupon) => reasons.get(coupon._id) === undefined);
  return success(chooseCoupons(usable, base, rules));
}

function tickedCoupons(
  coupons: readonly Coupon[],
  ids: readonly string[],
  reasons: Reasons,
): Result<readonly Coupon[], QuoteRefusal> {
  const held = new Map(coupons.map((coupon) => [coupon._id, coupon]));
  const ticked: Coupon[] = [];
  for (const couponId of new Set(ids)) {
    const coupon = held.get(couponId);
    if (coupon === undefined) return refusal('COUPON_UNKNOWN', { couponId });
    const reason = reasons.get(couponId);
    if (reason !== undefined) return notUsable(coupon, reason);
    if (!allCombine([...ticked, coupon])) {
      return notUsable(coupon, { code: clashOf(coupon, ticked) });
    }
    ticked.push(coupon);
  }
  return success(ticked);
}

function clashOf({ rule }: Coupon, others: readonly Coupon[]): CouponNotUsedCode {
  const sameClass = others.some((one) => one.rule.stackingClass === rule.stackingClass);
  return sameClass ? 'COUPON_SAME_CLASS' : 'COUPON_NOT_COMBINABLE';
}

/** Those of the chosen coupons that this one goes together with. */
function besides(coupon: Coupon, chosen: readonly Coupon[]): Coupon[] {
  return chosen.filter((one) => combines(one, coupon));
}

/** A usable coupon that stays with the buyer: out of reach beside the others, another goes first, or it saves less. */
function lostTo(chosen: readonly Coupon[], coupon: Coupon, code: CouponNotUsedCode): CouponNotUsed {
  const { stackingClass } = coupon.rule;
  const hasRival = chosen.some((one) => one.rule.stackingClass === stackingClass);
  const isBarred =
    code === 'COUPON_WORSE' && !hasRival && chosen.some((one) => !combines(one, coupon));
  return {
    couponId: coupon._id,
    title: coupon.title,
    code: isBarred ? 'COUPON_NOT_COMBINABLE' : code,
  };
}

type NotUsable = Extract<
  QuoteRefusal,
  | 'COUPON_EXPIRED'
  | 'COUPON_STATE'
  | 'COUPON_SAME_CLASS'
  | 'COUPON_OTHER_SHOP'
  | 'COUPON_BUDGET_SPENT'
  | 'COUPON_NOT_USABLE'
>;

/** What is over for good or not meant to be has a code of its own; the rest may change with the cart or the day. */
const refusalCodes: Readonly<Partial<Record<CouponNotUsedCode, NotUsable>>> = {
  COUPON_EXPIRED: 'COUPON_EXPIRED',
  COUPON_NOT_CLAIMED: 'COUPON_STATE',
  COUPON_SAME_CLASS: 'COUPON_SAME_CLASS',
  COUPON_OTHER_SHOP: 'COUPON_OTHER_SHOP',
  COUPON_BUDGET_SPENT: 'COUPON_BUDGET_SPENT',
};

function notUsable(
  coupon: Coupon,
  { code: reason, gapFen, gapPieces, from }: Omit<CouponNotUsed, 'couponId' | 'title'>,
): Refusal<NotUsable> {
  return refusal(refusalCodes[reason] ?? 'COUPON_NOT_USABLE', {
    couponId: coupon._id,
    reason,
    ...(gapFen === undefined ? {} : { gapFen }),
    ...(gapPieces === undefined ? {} : { gapPieces }),
    ...(from === undefined ? {} : { from }),
  });
}
