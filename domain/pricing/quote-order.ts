import { allCombine, combines } from '../coupons/combine';
import { chooseBest } from '../coupons/choose-best';
import type { Coupon } from '../coupons/coupon';
import { whyNotUsable } from '../coupons/usable';
import { refusal, success, type Refusal, type Result } from '../result';
import type { ShopSettings } from '../shop';
import { payableWith, priceLines } from './price-lines';
import type { CartLine, DraftLine, PricedLine } from './priced-line';
import type { CouponNotUsed, CouponNotUsedCode, Quote } from './quote';
import { readCart, type CartRefusal, type PricedProduct } from './read-cart';

export interface QuoteInput {
  readonly lines: readonly CartLine[];
  /** At least the products of the lines. */
  readonly products: readonly PricedProduct[];
  /** Everything the buyer holds; each one is either used or explained. */
  readonly coupons: readonly Coupon[];
  /** `best`, or the ids the buyer ticked ([] = none). */
  readonly couponChoice: 'best' | readonly string[];
  readonly freight: ShopSettings['freight'];
  /** UTC ms. */
  readonly now: number;
}

export type QuoteRefusal =
  CartRefusal | 'COUPON_UNKNOWN' | 'COUPON_EXPIRED' | 'COUPON_STATE' | 'COUPON_NOT_USABLE';

/**
 * The price of a cart, every step recorded: the only price function of the shop. Refusals carry the ids the
 * sentence needs; COUPON_EXPIRED, COUPON_STATE (used or held by another order) and COUPON_NOT_USABLE carry
 * `couponId`, `reason` (a CouponNotUsedCode) and, for a threshold, `gapFen`.
 */
export function quoteOrder(input: QuoteInput): Result<Quote, QuoteRefusal> {
  const cart = readCart(input.lines, input.products);
  if (!cart.ok) return cart;
  const reasons = reasonsOf(input.coupons, cart.value, input.now);
  const chosen = chooseCoupons(input, cart.value, reasons);
  if (!chosen.ok) return chosen;
  const price = priceLines(cart.value, { coupons: chosen.value, freight: input.freight });
  const used = new Set(price.couponsUsed.map((one) => one.couponId));
  const idle = chosen.value.find((coupon) => !used.has(coupon._id));
  if (idle !== undefined) return notUsable(idle, { code: 'COUPON_NO_EFFECT' });
  const lost = input.couponChoice === 'best' ? 'COUPON_WORSE' : 'COUPON_NOT_CHOSEN';
  const couponsNotUsed = input.coupons
    .filter((coupon) => !used.has(coupon._id))
    .map((coupon) => reasons.get(coupon._id) ?? lostTo(chosen.value, coupon, lost));
  return success({ ...price, couponsNotUsed });
}

function reasonsOf(
  coupons: readonly Coupon[],
  cart: readonly PricedLine[],
  now: number,
): ReadonlyMap<string, CouponNotUsed | undefined> {
  const lines: DraftLine[] = cart.map((line) => ({ ...line, leftFen: line.listFen }));
  return new Map(coupons.map((coupon) => [coupon._id, whyNotUsable(coupon, lines, now)]));
}

function chooseCoupons(
  { coupons, couponChoice, freight }: QuoteInput,
  cart: readonly PricedLine[],
  reasons: ReadonlyMap<string, CouponNotUsed | undefined>,
): Result<readonly Coupon[], QuoteRefusal> {
  if (couponChoice !== 'best') return tickedCoupons(coupons, couponChoice, reasons);
  const usable = coupons.filter((coupon) => reasons.get(coupon._id) === undefined);
  return success(chooseBest(usable, (set) => payableWith(cart, { coupons: set, freight })));
}

function tickedCoupons(
  coupons: readonly Coupon[],
  ids: readonly string[],
  reasons: ReadonlyMap<string, CouponNotUsed | undefined>,
): Result<readonly Coupon[], QuoteRefusal> {
  const held = new Map(coupons.map((coupon) => [coupon._id, coupon]));
  const ticked: Coupon[] = [];
  for (const couponId of new Set(ids)) {
    const coupon = held.get(couponId);
    if (coupon === undefined) return refusal('COUPON_UNKNOWN', { couponId });
    const reason = reasons.get(couponId);
    if (reason !== undefined) return notUsable(coupon, reason);
    if (!allCombine([...ticked, coupon])) {
      return notUsable(coupon, { code: 'COUPON_NOT_COMBINABLE' });
    }
    ticked.push(coupon);
  }
  return success(ticked);
}

/** A usable coupon that stays with the buyer: it does not go with the chosen ones, or it saves less. */
function lostTo(
  chosen: readonly Coupon[],
  coupon: Coupon,
  otherwise: CouponNotUsedCode,
): CouponNotUsed {
  const barred = chosen.some(
    (one) => one.rule.stackingClass !== coupon.rule.stackingClass && !combines(one, coupon),
  );
  const code = barred && otherwise === 'COUPON_WORSE' ? 'COUPON_NOT_COMBINABLE' : otherwise;
  return { couponId: coupon._id, title: coupon.title, code };
}

type NotUsable = 'COUPON_EXPIRED' | 'COUPON_STATE' | 'COUPON_NOT_USABLE';

/** What is over for good has a code of its own; the rest may change with the cart or the day. */
function refusalCode(reason: CouponNotUsedCode): NotUsable {
  if (reason === 'COUPON_EXPIRED') return reason;
  return reason === 'COUPON_NOT_CLAIMED' ? 'COUPON_STATE' : 'COUPON_NOT_USABLE';
}

function notUsable(
  coupon: Coupon,
  { code: reason, gapFen, from }: Pick<CouponNotUsed, 'code' | 'gapFen' | 'from'>,
): Refusal<NotUsable> {
  return refusal(refusalCode(reason), {
    couponId: coupon._id,
    reason,
    ...(gapFen === undefined ? {} : { gapFen }),
    ...(from === undefined ? {} : { from }),
  });
}
