import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { OrderView } from '#contract/views';
import { decideAttribution } from '#domain/attribution/decide-attribution';
import type { Touch } from '#domain/attribution/share';
import { estimateCommission } from '#domain/commission/estimate-commission';
import type { Budget } from '#domain/coupons/budget';
import type { Coupon } from '#domain/coupons/coupon';
import type { MemberAccount } from '#domain/ledger/member-account';
import type { Order } from '#domain/order/order';
import { placeOrder as decideOrder } from '#domain/order/place-order';
import type { Quote } from '#domain/pricing/quote';
import type { BuyerFacts } from '#domain/pricing/quote-input';
import { centralWarehouse } from '#domain/shop';
import type { Stock } from '#domain/stock/stock';
import type { Answer } from '../../kit/answer';
import { buyerFacts } from '../../kit/buyer-facts';
import type { BuyerContext } from '../../kit/call-context';
import {
  giftSkus,
  loadCart,
  mergeCoupons,
  priceCart,
  shortagesOf,
  stockIdsOf,
  withGiftProducts,
  type Cart,
  type PricedCart,
} from '../../kit/cart';
import type { BuyerState } from '../../kit/collections';
import { once } from '../../kit/once';
import { newId } from '../../kit/outside/ids';
import { Refused } from '../../kit/refused';
import { heldCoupons } from '../../kit/repositories/coupons';
import { memberIdOf } from '../../kit/repositories/members';
import { hasKeptOrder, unpaidOrderIds } from '../../kit/repositories/orders';
import { touchesOf } from '../../kit/repositories/shares';
import { budgetsOf, campaignsOf } from '../../kit/settle/campaign-budgets';
import { holdForOrder } from '../../kit/settle/hold-for-order';
import { accountOf } from '../../kit/settle/member-accounts';
import { theShopId } from '../../kit/the-shop';
import type { Tx } from '../../kit/transaction';
import { orderView } from '../../kit/views/order-view';

type Input = CheckedInputOf<typeof shopActions.placeOrder>;

/**
 * Places an order at the price the buyer saw, or answers PRICE_CHANGED with today's. One transaction holds its stock
 * and coupons, counts it among the buyer's unpaid orders and notes the fan's estimated reward.
 */
export function placeOrder(input: Input, context: BuyerContext): Promise<Answer<OrderView>> {
  return once(context, async (tx) => {
    const [memberId, known] = await Promise.all([
      memberIdOf(context.caller),
      loadCart(input.lines, context.now),
    ]);
    const side = await loadBuyer(tx, memberId, input, known, context.now);
    const [cart, buyer] = await Promise.all([
      withGiftProducts(known, side.coupons),
      withPromises(tx, known, side),
    ]);
    const priced = priceAsSeen(input, cart, buyer, context.now);
    if (!priced.ok) return priced;
    const order = decide(input, cart, buyer, priced.value, context);
    if (!order.ok) return order;
    const commission = estimateCommission({
      orderId: order.value._id,
      shopId: theShopId,
      buyerId: memberId,
      decision: order.value.attribution,
      quote: order.value.quote,
      products: cart.products,
      settings: cart.settings.commission,
      now: context.now,
    });
    const placed = holdForOrder(tx, { order: order.value, commission, ...buyer }, context.now);
    return placed.ok ? { ok: true, value: orderView(placed.value, context) } : placed;
  });
}

interface BuyerSide {
  readonly stocks: readonly Stock[];
  readonly coupons: readonly Coupon[];
  readonly budgets: readonly Budget[];
  readonly buyer: BuyerState;
  readonly facts: BuyerFacts;
  readonly points: MemberAccount;
  readonly touches: readonly Touch[];
  readonly isFirstOrder: boolean;
}

/** What the order depends on is read inside the transaction; what only explains the price, beside it. */
async function loadBuyer(
  tx: Tx,
  memberId: string,
  { couponIds, lines }: Input,
  { settings }: Cart,
  now: number,
): Promise<BuyerSide> {
  const asksForFirst = settings.attribution.counts === 'firstOrder';
  const [stocks, named, state, member, points, held, touches, hasKept] = await Promise.all([
    tx.getAll('stocks', stockIdsOf(lines)),
    tx.getAll('coupons', [...new Set(couponIds)]),
    tx.get('buyers', memberId),
    tx.get('members', memberId),
    accountOf(tx, 'points', memberId),
    heldCoupons(memberId),
    touchesOf(memberId),
    asksForFirst ? hasKeptOrder(memberId) : false,
  ]);
  // Who left or became somebody else since they were looked up has to come in again.
  if (member === undefined || member.status === 'merged') {
    throw new Refused({ ok: false, code: 'LOGIN_REQUIRED' });
  }
  const own = named.filter((coupon) => coupon.memberId === memberId);
  const buyer = state ?? (await firstState(memberId));
  const coupons = mergeCoupons(held, own);
  const facts = buyerFacts(member, points, settings, now);
  return { stocks, coupons, budgets: [], buyer, facts, points, touches, isFirstOrder: !hasKept };
}

/** With what coupons and activities promise on top: the stocks of gifts, and the money of campaigns. */
async function withPromises(tx: Tx, cart: Cart, side: BuyerSide): Promise<BuyerSide> {
  const [giftStocks, budgets] = await Promise.all([
    tx.getAll('stocks', stockIdsOf(giftSkus(cart, side.coupons))),
    budgetsOf(tx, campaignsOf(side.coupons)),
  ]);
  return { ...side, stocks: [...side.stocks, ...giftStocks], budgets };
}

/** For members older than this record: counted once from their orders. */
async function firstState(memberId: string): Promise<BuyerState> {
  return { _id: memberId, shopId: theShopId, unpaidOrderIds: await unpaidOrderIds(memberId) };
}

function priceAsSeen(
  { couponIds, points, delivery, ...seen }: Input,
  cart: Cart,
  { facts: buyer, coupons, budgets, stocks }: BuyerSide,
  now: number,
): Answer<PricedCart> {
  const choice = { couponChoice: couponIds, points, destination: delivery.address };
  const priced = priceCart(cart, { buyer, coupons, budgets, stocks, now, ...choice });
  if (!priced.ok || isAsSeen(priced.value.quote, seen)) return priced;
  const { quote } = priced.value;
  const details = { quote, shortages: shortagesOf(quote, stocks) };
  return { ok: false, code: 'PRICE_CHANGED', details };
}

/** The total, and what comes along for nothing. */
function isAsSeen(
  { payableFen, gifts }: Quote,
  { quotedPayableFen, quotedGifts }: Pick<Input, 'quotedPayableFen' | 'quotedGifts'>,
): boolean {
  if (payableFen !== quotedPayableFen) return false;
  if (quotedGifts === undefined) return true;
  const pieces = new Map(gifts.map(({ skuId, quantity }) => [skuId, quantity]));
  return (
    quotedGifts.length === pieces.size &&
    quotedGifts.every(({ skuId, quantity }) => pieces.get(skuId) === quantity)
  );
}

function decide(
  { delivery, note }: Input,
  { settings }: Cart,
  { buyer, touches, isFirstOrder }: BuyerSide,
  priced: PricedCart,
  { caller, now }: BuyerContext,
): Answer<Order> {
  const policy = settings.attribution;
  return decideOrder({
    id: newId(),
    shop: settings,
    memberId: buyer._id,
    openid: caller.openid,
    ...priced,
    delivery,
    note,
    attribution: decideAttribution({ touches, policy, buyerId: buyer._id, isFirstOrder, now }),
    locationId: centralWarehouse,
    now,
    unpaidOrders: buyer.unpaidOrderIds.length,
  });
}
