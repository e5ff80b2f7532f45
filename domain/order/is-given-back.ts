import type { Order } from './order';

/**
 * Whether a cancelled order has given back what it took: goods, coupons, budgets and the fan's reward. An unpaid one does as it
 * closes; one that is refunded before shipping when the money is back, so that nothing of it serves twice while it is under way.
 */
export function isGivenBack({
  payment,
  fulfilment,
  history,
}: Pick<Order, 'payment' | 'fulfilment' | 'history'>): boolean {
  if (fulfilment.status !== 'cancelled') return false;
  return payment.status !== 'refunding' || !isRefundedInFull({ history });
}

/** Whether the merchant decided to give all of it back before shipping; a late payment goes back by itself. */
export function isRefundedInFull({ history }: Pick<Order, 'history'>): boolean {
  return history.some((entry) => entry.event === 'refundFull');
}
