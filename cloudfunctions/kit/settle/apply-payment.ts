import { retakeCoupon, spendCoupon } from '#domain/coupons/lifecycle';
import { lateReceiptBatch, saleBatch } from '#domain/ledger/post-sale';
import { payLate, payLateOutOfStock, payOrder, type Receipt } from '#domain/order/apply-event';
import { goodsOfOrder } from '#domain/order/goods-of-order';
import { checkPayment } from '#domain/payment/check-payment';
import { reserveStock, sellStock, stockMovement } from '#domain/stock/move-stock';
import { mustHold, type Answer } from '../answer';
import { payment } from '../outside/pay/payment';
import type { ConfirmedPayment } from '../outside/pay/payment-port';
import { orderById } from '../repositories/orders';
import type { Tx } from '../transaction';
import { withTransaction } from '../with-transaction';
import { spendBudgets } from './campaign-budgets';
import {
  moveStocks,
  readHoldings,
  saveHoldings,
  withoutUnpaid,
  type OrderHoldings,
} from './order-holdings';
import { savePosted } from './member-accounts';
import { postPoints, retakePoints } from './order-points';
import { pendReward } from './order-reward';
import { refundRow } from './outbox-rows';

/** `refunding`: the order was closed and its goods or coupon are gone, so the money goes back by itself. */
export type PaymentOutcome = 'paid' | 'paidLate' | 'refunding' | 'repeated';

/**
 * Applies a payment the payment side vouches for, once, in one transaction: order, stock, coupon, commission and
 * ledger. Nothing is written before `first` is done. A payment that is there already answers `repeated`.
 */
export function applyPayment(
  confirmed: ConfirmedPayment,
  now: number,
  first: Promise<unknown> = Promise.resolve(),
): Promise<Answer<PaymentOutcome>> {
  return withTransaction<PaymentOutcome>(async (tx) => {
    const [known] = await Promise.all([orderById(confirmed.notice.outTradeNo), first]);
    if (known === undefined) return { ok: false, code: 'PAY_WRONG_ORDER' };
    const checked = checkPayment(known, confirmed.notice, payment().merchant);
    if (!checked.ok) return checked;
    return settle(tx, await readHoldings(tx, known), confirmed, now);
  });
}

function settle(
  tx: Tx,
  holdings: OrderHoldings,
  { transactionId, paidAt }: ConfirmedPayment,
  now: number,
): Answer<PaymentOutcome> {
  const { payment: state, quote } = holdings.order;
  const receipt: Receipt = { transactionId, paidFen: quote.payableFen, at: Math.min(paidAt, now) };
  if (state.status === 'unpaid') return payInTime(tx, holdings, receipt, now);
  if (state.status === 'closed') return payAfterClosing(tx, holdings, receipt, now);
  if (state.transactionId === transactionId) return { ok: true, value: 'repeated' };
  return { ok: false, code: 'ORDER_STATE', details: { payment: state.status } };
}

function payInTime(
  tx: Tx,
  holdings: OrderHoldings,
  receipt: Receipt,
  now: number,
): Answer<PaymentOutcome> {
  const { order, buyer, points } = holdings;
  const paid = mustHold(payOrder(order, receipt));
  saveHoldings(tx, {
    order: paid,
    stocks: mustHold(moveStocks(goodsOfOrder(order), holdings.stocks, sellStock)),
    coupons: holdings.coupons.map((one) => mustHold(spendCoupon(one, order._id, now))),
    ...(buyer && { buyer: withoutUnpaid(buyer, order._id) }),
    ...pendReward(holdings, now),
  });
  postPoints(tx, order, points, now);
  tx.add(
    'stockMovements',
    stockMovement('sell', order._id, goodsOfOrder(order), now, order.shopId),
  );
  tx.add('ledger', saleBatch(paid, now));
  return { ok: true, value: 'paid' };
}

function payAfterClosing(
  tx: Tx,
  holdings: OrderHoldings,
  receipt: Receipt,
  now: number,
): Answer<PaymentOutcome> {
  const { order } = holdings;
  const lines = goodsOfOrder(order);
  const reserved = moveStocks(lines, holdings.stocks, reserveStock);
  const coupons = holdings.coupons.map((coupon) => retakeCoupon(coupon, order._id, now));
  const points = retakePoints(order, holdings.points, now);
  if (!reserved.ok || !points.ok || coupons.some((coupon) => !coupon.ok))
    return giveBack(tx, order, receipt, now);
  const paid = mustHold(payLate(order, receipt));
  saveHoldings(tx, {
    order: paid,
    stocks: mustHold(moveStocks(lines, reserved.value, sellStock)),
    coupons: coupons.map(mustHold),
    ...pendReward(holdings, now),
  });
  savePosted(tx, [points.value]);
  spendBudgets(tx, order, holdings.budgets);
  tx.add('stockMovements', stockMovement('reserve', order._id, lines, now, order.shopId, true));
  tx.add('stockMovements', stockMovement('sell', order._id, lines, now, order.shopId));
  tx.add('ledger', saleBatch(paid, now));
  return { ok: true, value: 'paidLate' };
}

function giveBack(
  tx: Tx,
  order: OrderHoldings['order'],
  receipt: Receipt,
  now: number,
): Answer<PaymentOutcome> {
  const refunding = mustHold(payLateOutOfStock(order, receipt));
  tx.set('orders', refunding);
  tx.add('ledger', lateReceiptBatch(refunding, now));
  tx.add('outbox', refundRow(refunding, receipt.paidFen, now));
  return { ok: true, value: 'refunding' };
}
