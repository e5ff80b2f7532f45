import type { Order } from '#domain/order/order';
import { isDue } from '#domain/points/settle-order';
import { inTurns } from '../../kit/in-turns';
import { log } from '../../kit/log';
import { receivedOrders } from '../../kit/repositories/orders';
import { shopSettings } from '../../kit/repositories/settings';
import { earnForOrder } from '../../kit/settle/earn-for-order';
import { withTransaction } from '../../kit/with-transaction';
import type { ShopSettings } from '#domain/shop';

const atOnce = 4;
/** Orders one run settles; the next takes the others. */
const mostPerRun = 500;

/** Gives buyers the points and growth of orders whose goods were kept: received, and the time to return them is over. */
export async function settlePoints(now: number): Promise<number> {
  const settings = await shopSettings();
  const due: Order[] = [];
  let cursor: string | undefined;
  do {
    const page = await receivedOrders(cursor);
    due.push(...page.items.filter((order) => isDue(order, now)));
    cursor = page.cursor;
  } while (cursor !== undefined && due.length < mostPerRun);
  const settled = await inTurns(due, atOnce, (order) => settleOne(order, settings, now));
  return settled.filter(Boolean).length;
}

async function settleOne(order: Order, settings: ShopSettings, now: number): Promise<boolean> {
  const orderId = order._id;
  try {
    const earned = await withTransaction(async (tx) => ({
      ok: true,
      value: await earnForOrder(tx, orderId, settings, now),
    }));
    return earned.ok && earned.value;
  } catch (error) {
    log.fault('Settling the points of an order failed', error, { orderId });
    return false;
  }
}
