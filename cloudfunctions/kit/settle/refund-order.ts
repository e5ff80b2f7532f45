import { returnCoupon } from '#domain/coupons/lifecycle';
import { refundedSaleBatch } from '#domain/ledger/post-sale';
import { refundDone, refundFull } from '#domain/order/apply-event';
import { goodsOfOrder } from '#domain/order/goods-of-order';
import type { Order } from '#domain/order/order';
import { paidGoods } from '#domain/points/settle-order';
import type { ShopSettings } from '#domain/shop';
import { returnStock, stockMovement } from '#domain/stock/move-stock';
import { mustHold, type Answer } from '../answer';
import type { Tx } from '../transaction';
import { returnBudgets } from './campaign-budgets';
import { reverseForOrder } from './earn-for-order';
import { moveStocks, readHoldings, saveHoldings, type OrderHoldings } from './order-holdings';
import { pointsOf } from './order-points';
import { voidReward } from './order-reward';
import { fullRefundId, fullRefundRow } from './outbox-rows';

interface Decision {
  /** `staff:<id>` */
  readonly actor: string;
  readonly reason: string;
  readonly settings: ShopSettings;
  readonly now: number;
}

/**
 * Gives all of a paid order back before anything of it was shipped. It is cancelled at once and its money leaves by the
 * outbox; what it had taken comes back when the money is there (`giveAllBack`), at once where it had cost nothing. ORDER_STATE for any
 * other order.
 */
export async function refundBeforeShipping(
  tx: Tx,
  known: Order,
  { actor, reason, settings, now }: Decision,
): Promise<Answer<Order>> {
  const holdings = await readHoldings(tx, known);
  const refunding = refundFull(holdings.order, { actor, reason, at: now });
  if (!refunding.ok) return refunding;
  const order = refunding.value;
  if (order.quote.payableFen === 0) {
    const done = await giveAllBack(tx, { ...holdings, order }, { actor: 'system', settings, now });
    return { ok: true, value: done };
  }
  tx.set('orders', order);
  tx.add('outbox', fullRefundRow(order, now));
  return refunding;
}

/** The money is back: coupons, points, goods, budgets and the fan's reward follow it, with the sale turned round in the ledger. */
export async function giveAllBack(
  tx: Tx,
  holdings: OrderHoldings,
  { actor, settings, now }: Pick<Decision, 'actor' | 'settings' | 'now'>,
): Promise<Order> {
  const order = mustHold(refundDone(holdings.order, { at: now, actor }));
  const lines = goodsOfOrder(order);
  saveHoldings(tx, {
    order,
    stocks: mustHold(moveStocks(lines, holdings.stocks, returnStock)),
    coupons: holdings.coupons.map((one) => mustHold(returnCoupon(one, order._id, now))),
    ...voidReward(holdings, now),
  });
  returnBudgets(tx, order, holdings.budgets);
  tx.add('stockMovements', stockMovement('return', order._id, lines, now, order.shopId));
  tx.add('ledger', refundedSaleBatch(order, now));
  await reverseForOrder(tx, {
    order,
    refundId: fullRefundId(order._id),
    ...{ goodsBefore: 0, goodsAfter: paidGoods(order) },
    ...{ pointsBefore: 0, pointsAfter: pointsOf(order) },
    ...{ settings, now },
  });
  return order;
}
