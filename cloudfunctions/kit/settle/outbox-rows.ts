import { minuteMs } from '#domain/calendar';
import type { Fen } from '#domain/money';
import type { Order } from '#domain/order/order';
import type { OutboxRow } from '#domain/records';

/** The number a refund of a late payment carries at the payment side: sent twice, it pays back once. */
export function lateRefundId(orderId: string): string {
  return `${orderId}-late`;
}

export function refundRowId(orderId: string): string {
  return `refund:${orderId}`;
}

/** All of a late payment goes back. */
export function refundRow(order: Order, paidFen: Fen, now: number): OutboxRow {
  const payload = {
    orderId: order._id,
    refundId: lateRefundId(order._id),
    amountFen: paidFen,
    paidFen,
    reason: '付款时商品已售完',
  };
  return { ...waiting(order, refundRowId(order._id), now, now), kind: 'refund', payload };
}

/**
 * Closes a payment once more, a minute after the order: a pay sheet may have been opened while the order was closing.
 */
export function closePaymentRow(order: Order, now: number): OutboxRow {
  const state = waiting(order, `closePayment:${order._id}`, now, now + minuteMs);
  return { ...state, kind: 'closePayment', payload: { orderId: order._id } };
}

function waiting({ shopId }: Order, _id: string, createdAt: number, nextAt: number) {
  return { _id, shopId, status: 'waiting' as const, attempts: 0, nextAt, createdAt };
}
