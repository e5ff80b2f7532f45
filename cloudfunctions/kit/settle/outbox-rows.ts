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
  return row(order, refundRowId(order._id), 'refund', [now, now], {
    orderId: order._id,
    refundId: lateRefundId(order._id),
    amountFen: paidFen,
    paidFen,
    reason: '付款时商品已售完',
  });
}

/**
 * Closes a payment once more, a minute after the order: a pay sheet may have been opened while the order was closing.
 */
export function closePaymentRow(order: Order, now: number): OutboxRow {
  const id = `closePayment:${order._id}`;
  return row(order, id, 'closePayment', [now, now + minuteMs], { orderId: order._id });
}

function row(
  { shopId }: Order,
  _id: string,
  kind: OutboxRow['kind'],
  [createdAt, nextAt]: readonly [number, number],
  payload: OutboxRow['payload'],
): OutboxRow {
  return { _id, shopId, kind, payload, status: 'waiting', attempts: 0, nextAt, createdAt };
}
