import { applyOrderEvent } from '#domain/order/apply-event';
import type { RunningShop } from './a-running-shop';
import { valueOf } from './builders/value-of';

/** The parcel of a paid order goes out and is received at this moment. */
export async function receiveOrder(shop: RunningShop, orderId: string): Promise<void> {
  const at = Date.now();
  const shipped = applyOrderEvent(shop.one('orders', orderId), {
    event: 'ship',
    actor: 'system',
    at,
  });
  const received = applyOrderEvent(valueOf(shipped), { event: 'receive', actor: 'buyer', at });
  const { fulfilment, history, version } = valueOf(received);
  await shop.change('orders', orderId, { fulfilment, history, version });
}
