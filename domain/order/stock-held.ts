import type { Order } from './order';

/** What an order holds of the stock at its location: goods are reserved until paid, then sold. */
export function stockHeld(
  order: Pick<Order, 'payment' | 'fulfilment'>,
): 'reserved' | 'sold' | 'nothing' {
  if (order.fulfilment.status === 'cancelled') return 'nothing';
  return order.payment.status === 'unpaid' ? 'reserved' : 'sold';
}
