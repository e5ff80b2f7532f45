import type { Commission } from '#domain/commission/commission';
import { pendCommission } from '#domain/commission/change-status';
import type { Budget } from '#domain/coupons/budget';
import type { Coupon } from '#domain/coupons/coupon';
import { lockCoupon, spendCoupon } from '#domain/coupons/lifecycle';
import { saleBatch } from '#domain/ledger/post-sale';
import { payOrder } from '#domain/order/apply-event';
import type { MemberAccount } from '#domain/ledger/member-account';
import type { Posted } from '#domain/ledger/post-change';
import { goodsOfOrder } from '#domain/order/goods-of-order';
import type { Order } from '#domain/order/order';
import { reserveStock, sellStock, stockMovement } from '#domain/stock/move-stock';
import { stockId, type Stock } from '#domain/stock/stock';
import { mustHold, type Answer } from '../answer';
import type { BuyerState } from '../collections';
import type { Tx } from '../transaction';
import { spendBudgets } from './campaign-budgets';
import { savePosted } from './member-accounts';
import { holdPoints, postHeld } from './order-points';
import { moveStocks, saveHoldings } from './order-holdings';

export interface NewOrder {
  readonly order: Order;
  readonly stocks: readonly Stock[];
  readonly coupons: readonly Coupon[];
  /** Of the campaigns behind its coupons. */
  readonly budgets: readonly Budget[];
  readonly buyer: BuyerState;
  readonly commission: Commission | undefined;
  readonly points: MemberAccount;
}

/**
 * Saves a new order together with what it holds. OUT_OF_STOCK names the first SKU that is short. An order that costs
 * nothing has nothing to pay, and WeChat Pay takes no zero: it is paid at once.
 */
export function holdForOrder(tx: Tx, placed: NewOrder, now: number): Answer<Order> {
  const { order } = placed;
  const lines = goodsOfOrder(order);
  const stocks = reserve(placed);
  if (!stocks.ok) return stocks;
  const coupons = lockUsed(placed, now);
  if (!coupons.ok) return coupons;
  const points = holdPoints(order, placed.points, now);
  if (!points.ok) return points;

  tx.add('stockMovements', stockMovement('reserve', order._id, lines, now, order.shopId));
  spendBudgets(tx, order, placed.budgets);
  const { commission } = placed;
  if (order.quote.payableFen === 0) {
    if (commission) tx.add('commissions', mustHold(pendCommission(commission, now)));
    const held = { stocks: stocks.value, coupons: coupons.value, points: points.value };
    return payAtOnce(tx, order, { ...held, buyer: havingPlaced(placed.buyer) }, now);
  }
  if (commission) tx.add('commissions', commission);
  const unpaidOrderIds = [...placed.buyer.unpaidOrderIds, order._id];
  tx.add('orders', order);
  savePosted(tx, [points.value]);
  saveHoldings(tx, {
    stocks: stocks.value,
    coupons: coupons.value,
    buyer: { ...havingPlaced(placed.buyer), unpaidOrderIds },
  });
  return { ok: true, value: order };
}

function havingPlaced(buyer: BuyerState): BuyerState {
  return { ...buyer, placed: (buyer.placed ?? 0) + 1 };
}

function reserve({ order, stocks }: NewOrder): Answer<Stock[]> {
  const stocked = new Set(stocks.map((stock) => stock._id));
  const { lines, gifts } = order.quote;
  const unknown = [...lines, ...gifts].find(
    ({ skuId }) => !stocked.has(stockId(skuId, order.locationId)),
  );
  if (unknown !== undefined) {
    return { ok: false, code: 'OUT_OF_STOCK', details: { skuId: unknown.skuId, available: 0 } };
  }
  const reserved = moveStocks(goodsOfOrder(order), stocks, reserveStock);
  if (reserved.ok || reserved.code !== 'OUT_OF_STOCK')
    return { ok: true, value: mustHold(reserved) };
  return { ok: false, code: reserved.code, ...(reserved.details && { details: reserved.details }) };
}

function lockUsed({ order, coupons }: NewOrder, now: number): Answer<Coupon[]> {
  const used = new Set(order.quote.couponsUsed.map((one) => one.couponId));
  const locked: Coupon[] = [];
  for (const coupon of coupons.filter((one) => used.has(one._id))) {
    const result = lockCoupon(coupon, order._id, now);
    if (!result.ok) return result;
    locked.push(result.value);
  }
  return { ok: true, value: locked };
}

interface Held {
  readonly stocks: readonly Stock[];
  readonly coupons: readonly Coupon[];
  readonly points: Posted | undefined;
  readonly buyer: BuyerState;
}

function payAtOnce(
  tx: Tx,
  order: Order,
  { stocks, coupons, points, buyer }: Held,
  now: number,
): Answer<Order> {
  const receipt = { transactionId: `free-${order._id}`, paidFen: order.quote.payableFen, at: now };
  const paid = mustHold(payOrder(order, receipt));
  const lines = goodsOfOrder(order);
  tx.add('orders', paid);
  tx.add('ledger', saleBatch(paid, now));
  postHeld(tx, order, points, now);
  tx.add('stockMovements', stockMovement('sell', order._id, lines, now, order.shopId));
  saveHoldings(tx, {
    stocks: mustHold(moveStocks(lines, stocks, sellStock)),
    coupons: coupons.map((coupon) => mustHold(spendCoupon(coupon, order._id, now))),
    buyer,
  });
  return { ok: true, value: paid };
}
