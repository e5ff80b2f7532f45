import { isGivenBack } from './is-given-back';
import type { Order } from './order';

/** What an order holds of the stock at its location: goods are reserved until paid, then sold. */
export function stockHeld(
  order: Pick<Order, 'payment' | 'fulfilment' | 'history'>,
): 'reserved' | 'sold' | 'nothing' {
  if (isGivenBack(order)) return 'nothing';
  return order.payment.status === 'unpaid' ? 'reserved' : 'sold';
}
