import { addBeijingDays, beijingDay, endOfBeijingDay } from '../calendar';
import { sum, type Fen } from '../money';
import type { Order } from '../order/order';
import type { Earned } from './earned';
import { shareOf } from './share-of';

/** Days a buyer may return goods without a reason, from the day after receipt (Consumer Protection Law art. 25). */
export const returnDays = 7;

/** When an order's goods are kept for good: after the return days. UTC ms; undefined before they are received. */
export function settlesAt({
  history,
  fulfilment,
}: Pick<Order, 'history' | 'fulfilment'>): number | undefined {
  if (fulfilment.status !== 'received') return undefined;
  const receipt = history.filter((entry) => entry.event === 'receive').pop();
  if (receipt === undefined) return undefined;
  return endOfBeijingDay(addBeijingDays(beijingDay(receipt.at), returnDays));
}

/** Whether points, growth and rewards of an order are due. */
export function isDue(order: Order, now: number): boolean {
  const at = settlesAt(order);
  return order.settledAt === undefined && at !== undefined && at <= now;
}

/** Goods paid with money, without freight. */
export function paidGoods({ quote }: Pick<Order, 'quote'>): Fen {
  return sum(quote.lines.map((line) => line.paidFen));
}

/** What an order earns for the goods that were kept: the promise frozen in its quote, less the part that was refunded. */
export function earnedByOrder(order: Pick<Order, 'quote' | 'payment'>): Earned {
  const { payment, quote } = order;
  const whole = paidGoods(order);
  const refunded = 'refundedFen' in payment ? payment.refundedFen : 0;
  return {
    points: shareOf(quote.earns.points, whole - refunded, whole),
    growth: shareOf(quote.earns.growth, whole - refunded, whole),
  };
}
