import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { QuoteView } from '#contract/views';
import { accountId } from '#domain/ledger/member-account';
import { fen } from '#domain/money';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { buyerFacts } from '../../kit/buyer-facts';
import {
  giftSkus,
  loadCart,
  mergeCoupons,
  priceCart,
  shortagesOf,
  withGiftProducts,
} from '../../kit/cart';
import { budgetsByIds } from '../../kit/repositories/budgets';
import { heldCoupons, namedCoupons } from '../../kit/repositories/coupons';
import { accountById } from '../../kit/repositories/accounts';
import { memberById, memberIdOf } from '../../kit/repositories/members';
import { stocksOfProducts } from '../../kit/repositories/stocks';
import { campaignsOf } from '../../kit/settle/campaign-budgets';

/** What a cart costs this buyer now, and what of it is short. Nothing is held. */
export async function quoteCart(
  { lines, couponChoice, points: spend, destination }: CheckedInputOf<typeof shopActions.quote>,
  { caller, now }: BuyerContext,
): Promise<Answer<QuoteView>> {
  const productIds = [...new Set(lines.map((line) => line.productId))];
  const [memberId, known, onShelf] = await Promise.all([
    memberIdOf(caller),
    loadCart(lines, now),
    stocksOfProducts(productIds),
  ]);
  const [member, account, held, named] = await Promise.all([
    memberById(memberId),
    accountById(accountId('points', memberId)),
    heldCoupons(memberId),
    namedCoupons(memberId, couponChoice === 'best' ? [] : couponChoice),
  ]);
  const coupons = mergeCoupons(held, named);
  const gifts = giftSkus(known, coupons).map(({ productId }) => productId);
  const [cart, giftStocks, budgets] = await Promise.all([
    withGiftProducts(known, coupons),
    stocksOfProducts([...new Set(gifts)]),
    budgetsByIds(campaignsOf(coupons)),
  ]);
  const stocks = [...onShelf, ...giftStocks];
  const buyer = buyerFacts(member, account, cart.settings, now);
  const priced = priceCart(cart, {
    ...{ buyer, coupons, budgets, stocks, now },
    ...{ couponChoice, points: spend, ...(destination === undefined ? {} : { destination }) },
  });
  if (!priced.ok) return priced;
  const { quote } = priced.value;
  const { fenPerPoint, step } = cart.settings.points;
  const points = { balance: buyer.pointsBalance, fenPerPoint: fen(fenPerPoint), step };
  return { ok: true, value: { quote, points, shortages: shortagesOf(quote, stocks) } };
}
