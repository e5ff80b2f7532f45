import type { Order } from '#domain/order/order';
import { inTurns } from '../../kit/in-turns';
import { log } from '../../kit/log';
import { overdueOrders } from '../../kit/repositories/orders';
import { closeOrder } from '../../kit/settle/close-order';
import { endPayment } from '../../kit/settle/end-payment';
import { withTransaction } from '../../kit/with-transaction';

/** One run has a minute, and the next begins a minute later. */
const mostPerRun = 200;
const atOnce = 4;

/**
 * Closes orders nobody paid in time: asks the payment side, closes there, gives back what they held. A payment opened
 * in the last minutes is closed there by the outbox; it cannot be paid after its time anyway. An order that cannot be
 * closed now stays for the next run and does not hold up the others.
 */
export async function closeUnpaid(now: number): Promise<number> {
  const orders = await overdueOrders(now, mostPerRun);
  const closed = await inTurns(orders, atOnce, (order) => closeOne(order, now));
  return closed.filter(Boolean).length;
}

async function closeOne(order: Order, now: number): Promise<boolean> {
  const orderId = order._id;
  try {
    const ended = await endPayment(orderId, now);
    if (ended.ok && ended.value === 'paid') return false;
    const closed = ended.ok
      ? await withTransaction((tx) => closeOrder(tx, order, 'timeout', now))
      : ended;
    if (!closed.ok)
      log.warn('An overdue order could not be closed', { orderId, code: closed.code });
    return closed.ok;
  } catch (error) {
    log.fault('Closing an overdue order failed', error, { orderId });
    return false;
  }
}
