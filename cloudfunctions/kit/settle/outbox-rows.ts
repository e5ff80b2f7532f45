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
 * WeChat Pay closes a payment five minutes after it was opened, not before (decision 009). A pay sheet that was opening
 * while the order closed may be a little younger than the order's end.
 */
const closableAfterMs = 6 * minuteMs;

/** Closes a payment at the payment side after its order, whatever was said there at that moment. */
export function closePaymentRow(order: Order, now: number): OutboxRow {
  const state = waiting(order, `closePayment:${order._id}`, now, now + closableAfterMs);
  return { ...state, kind: 'closePayment', payload: { orderId: order._id } };
}

function waiting({ shopId }: Order, _id: string, createdAt: number, nextAt: number) {
  return { _id, shopId, status: 'waiting' as const, attempts: 0, nextAt, createdAt };
}
