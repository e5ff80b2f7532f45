import { minuteMs } from '#domain/calendar';
import type { Fen } from '#domain/money';
import type { Order } from '#domain/order/order';
import type { OutboxRow } from '#domain/records';

/** The number a refund of a late payment carries at the payment side: sent twice, it pays back once. */
export function lateRefundId(orderId: string): string {
  return `${orderId}-late`;
}

/**
 * The same for a refund of everything before shipping. An order has one such request and no more, so its number is made of the
 * order's: whoever asks, and however often, it pays back once.
 */
export function fullRefundId(orderId: string): string {
  return `${orderId}-full`;
}

export function refundRowId(orderId: string): string {
  return `refund:${orderId}`;
}

/** All of a late payment goes back. */
export function refundRow(order: Order, paidFen: Fen, now: number): OutboxRow {
  const refund = { refundId: lateRefundId(order._id), reason: '付款时商品已售完' };
  return rowOfRefund(order, paidFen, refund, now);
}

/** All of an order goes back before shipping. The buyer reads the reason at WeChat; what the staff wrote stays in the shop. */
export function fullRefundRow(order: Order, now: number): OutboxRow {
  const refund = { refundId: fullRefundId(order._id), reason: '订单已取消，全额退款' };
  return rowOfRefund(order, order.quote.payableFen, refund, now);
}

function rowOfRefund(
  order: Order,
  paidFen: Fen,
  refund: { readonly refundId: string; readonly reason: string },
  now: number,
): OutboxRow {
  const payload = { orderId: order._id, amountFen: paidFen, paidFen, ...refund };
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
