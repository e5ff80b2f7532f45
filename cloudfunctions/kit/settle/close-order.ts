import { releaseCoupon } from '#domain/coupons/lifecycle';
import { cancelOrder, timeoutOrder } from '#domain/order/apply-event';
import { goodsOfOrder } from '#domain/order/goods-of-order';
import type { Order } from '#domain/order/order';
import { releaseStock, stockMovement } from '#domain/stock/move-stock';
import { mustHold, type Answer } from '../answer';
import type { Tx } from '../transaction';
import { returnBudgets } from './campaign-budgets';
import { moveStocks, readHoldings, saveHoldings, withoutUnpaid } from './order-holdings';
import { releasePoints } from './order-points';
import { voidReward } from './order-reward';
import { closePaymentRow } from './outbox-rows';

const closings = { cancelledByBuyer: cancelOrder, timeout: timeoutOrder };

/**
 * Closes an unpaid order inside a transaction and gives back what it held. The payment side must have said before
 * that it has no money (`endPayment`); the outbox sees to it that it is closed there too. ORDER_STATE when it was paid
 * or closed meanwhile.
 */
export async function closeOrder(
  tx: Tx,
  known: Order,
  reason: keyof typeof closings,
  now: number,
): Promise<Answer<Order>> {
  const holdings = await readHoldings(tx, known);
  const { order, buyer, points } = holdings;
  const closed = closings[reason](order, { at: now });
  if (!closed.ok) return closed;
  const lines = goodsOfOrder(order);
  saveHoldings(tx, {
    order: closed.value,
    stocks: mustHold(moveStocks(lines, holdings.stocks, releaseStock)),
    coupons: holdings.coupons.map((one) => mustHold(releaseCoupon(one, order._id, now))),
    ...(buyer && { buyer: withoutUnpaid(buyer, order._id) }),
    ...voidReward(holdings, now),
  });
  releasePoints(tx, order, points, now);
  returnBudgets(tx, order, holdings.budgets);
  tx.add('stockMovements', stockMovement('release', order._id, lines, now, order.shopId));
  tx.add('outbox', closePaymentRow(order, now));
  return closed;
}
