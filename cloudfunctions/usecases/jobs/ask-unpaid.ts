import { minuteMs } from '#domain/calendar';
import type { Order } from '#domain/order/order';
import { inTurns } from '../../kit/in-turns';
import { log } from '../../kit/log';
import { unpaidOrdersPlaced } from '../../kit/repositories/orders';
import { applyIfPaid } from '../../kit/settle/end-payment';

/** Minutes after an order was placed at which WeChat Pay is asked about it: its notices are never guaranteed. */
const askedAfterMinutes: readonly number[] = [1, 5, 15, 60];

/** One run has a minute, and the next begins a minute later. */
const mostPerStep = 100;
const atOnce = 4;

/**
 * Asks WeChat Pay about unpaid orders whose notice may be lost, long before they are closed. Whole minutes are
 * compared, so that runs a minute apart ask about every order once per step however late within its minute each begins.
 */
export async function askUnpaid(now: number): Promise<number> {
  const minute = Math.floor(now / minuteMs);
  const steps = await Promise.all(
    askedAfterMinutes.map((after) => {
      const from = (minute - after) * minuteMs;
      return unpaidOrdersPlaced(from, from + minuteMs, mostPerStep);
    }),
  );
  const found = await inTurns(steps.flat(), atOnce, (order) => askOne(order, now));
  return found.filter(Boolean).length;
}

/** Whether money was found. */
async function askOne({ _id: orderId }: Order, now: number): Promise<boolean> {
  try {
    const asked = await applyIfPaid(orderId, now);
    if (!asked.ok)
      log.warn('An unpaid order could not be asked about', { orderId, code: asked.code });
    return asked.ok && asked.value === 'paid';
  } catch (error) {
    log.fault('Asking about an unpaid order failed', error, { orderId });
    return false;
  }
}
