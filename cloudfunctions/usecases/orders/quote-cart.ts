import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { QuoteView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { loadCart, mergeCoupons, priceCart, shortagesOf } from '../../kit/cart';
import { heldCoupons, namedCoupons } from '../../kit/repositories/coupons';
import { memberIdOf } from '../../kit/repositories/members';
import { stocksOfProducts } from '../../kit/repositories/stocks';

/** What a cart costs this buyer now, and what of it is short. Nothing is held. */
export async function quoteCart(
  { lines, couponChoice }: CheckedInputOf<typeof shopActions.quote>,
  { caller, now }: BuyerContext,
): Promise<Answer<QuoteView>> {
  const productIds = [...new Set(lines.map((line) => line.productId))];
  const [memberId, cart, stocks] = await Promise.all([
    memberIdOf(caller),
    loadCart(lines),
    stocksOfProducts(productIds),
  ]);
  const [held, named] = await Promise.all([
    heldCoupons(memberId),
    namedCoupons(memberId, couponChoice === 'best' ? [] : couponChoice),
  ]);
  const coupons = mergeCoupons(held, named);
  const priced = priceCart(cart, { coupons, couponChoice, now });
  if (!priced.ok) return priced;
  const { quote } = priced.value;
  return { ok: true, value: { quote, shortages: shortagesOf(quote, stocks) } };
}
