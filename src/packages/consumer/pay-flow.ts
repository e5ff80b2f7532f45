import { requestPayment } from '../../platform/pay';
import { confirmPayment, payOrder } from '../../services/orders';

/**
 * Opens the pay sheet for an order and, when the phone says it was paid, asks the server for the truth.
 * @throws CallError when the order cannot be paid now.
 */
export async function payForOrder(orderId: string): Promise<'paid' | 'cancelled'> {
  const parameters = await payOrder({ orderId });
  const outcome = await requestPayment(parameters);
  // The result page asks again until the notice is there: silence now is no failure.
  if (outcome === 'paid') await confirmPayment({ orderId }).catch(() => undefined);
  return outcome;
}
