import { zeroFen, type Fen } from '../money';
import { refusal, success, type Result } from '../result';
import type { Order, OrderEventName, PaymentState } from './order';
import { statesAfter } from './states';

export interface OrderStep {
  readonly event: OrderEventName;
  /** `buyer`, `system`, `wechatpay` or `staff:<id>`. */
  readonly actor: string;
  /** UTC ms. */
  readonly at: number;
  readonly note?: string;
  /** The payment after the event; needed exactly when its status changes. */
  readonly payment?: PaymentState;
}

/**
 * Moves an order by one event of the state tables and writes it into its history. A clock that went back
 * never makes the history run backwards. ORDER_STATE carries `event`, `payment` and `fulfilment`.
 */
export function applyOrderEvent(order: Order, step: OrderStep): Result<Order, 'ORDER_STATE'> {
  const before = { payment: order.payment.status, fulfilment: order.fulfilment.status };
  const after = statesAfter(step.event, before);
  const payment = step.payment ?? order.payment;
  if (after === undefined || payment.status !== after.payment) {
    return refusal('ORDER_STATE', { event: step.event, ...before });
  }
  const last = order.history[order.history.length - 1];
  const entry = {
    event: step.event,
    actor: step.actor,
    at: Math.max(step.at, last?.at ?? step.at),
    ...after,
    ...(step.note === undefined ? {} : { note: step.note }),
  };
  return success({
    ...order,
    payment,
    fulfilment: { status: after.fulfilment },
    history: [...order.history, entry],
    version: order.version + 1,
  });
}

/** Money that arrived, as the payment side reports it. */
export interface Receipt {
  readonly transactionId: string;
  readonly paidFen: Fen;
  /** UTC ms. */
  readonly at: number;
}

type Moved = Result<Order, 'ORDER_STATE'>;

/** Paid in time. The notice must have passed `checkPayment`. */
export function payOrder(order: Order, receipt: Receipt): Moved {
  const payment: PaymentState = { status: 'paid', ...receipt };
  return applyOrderEvent(order, { event: 'pay', actor: 'wechatpay', at: receipt.at, payment });
}

/** The buyer changed their mind before paying. */
export function cancelOrder(order: Order, { at }: { readonly at: number }): Moved {
  const payment: PaymentState = { status: 'closed', at, reason: 'cancelledByBuyer' };
  return applyOrderEvent(order, { event: 'cancel', actor: 'buyer', at, payment });
}

/** Nobody paid in time; refused before `payBy`. */
export function timeoutOrder(order: Order, { at }: { readonly at: number }): Moved {
  if (order.payment.status === 'unpaid' && at < order.payment.payBy) {
    return refusal('ORDER_STATE', { event: 'timeout', payBy: order.payment.payBy });
  }
  const payment: PaymentState = { status: 'closed', at, reason: 'timeout' };
  return applyOrderEvent(order, { event: 'timeout', actor: 'system', at, payment });
}

/** Money for a closed order whose goods and coupons could be taken again. */
export function payLate(order: Order, receipt: Receipt): Moved {
  const payment: PaymentState = { status: 'paid', ...receipt };
  return applyOrderEvent(order, { event: 'payLate', actor: 'wechatpay', at: receipt.at, payment });
}

/** Money for a closed order whose goods are gone: it goes back by itself. */
export function payLateOutOfStock(order: Order, receipt: Receipt): Moved {
  const payment: PaymentState = { status: 'refunding', ...receipt, refundedFen: zeroFen };
  const { at } = receipt;
  return applyOrderEvent(order, { event: 'payLateOutOfStock', actor: 'wechatpay', at, payment });
}

/** The merchant gives everything back before anything was shipped: nobody packs it any more, and the money is on its way. */
export function refundFull(
  order: Order,
  { actor, at, reason }: { readonly actor: string; readonly at: number; readonly reason: string },
): Moved {
  const before = order.payment;
  if (before.status !== 'paid') {
    return refusal('ORDER_STATE', {
      ...{ event: 'refundFull', payment: before.status },
      fulfilment: order.fulfilment.status,
    });
  }
  const payment: PaymentState = { ...before, status: 'refunding', at, refundedFen: zeroFen };
  return applyOrderEvent(order, { event: 'refundFull', actor, at, note: reason, payment });
}

/** All the money is back with the buyer, as WeChat Pay says; `system` where there was none. */
export function refundDone(
  order: Order,
  { at, actor = 'wechatpay' }: { readonly at: number; readonly actor?: string },
): Moved {
  const { payment } = order;
  if (!('refundedFen' in payment)) {
    return refusal('ORDER_STATE', { event: 'refundDone', payment: payment.status });
  }
  const refunded: PaymentState = {
    ...payment,
    status: 'refunded',
    at,
    refundedFen: payment.paidFen,
  };
  return applyOrderEvent(order, { event: 'refundDone', actor, at, payment: refunded });
}
