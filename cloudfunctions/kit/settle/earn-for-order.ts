import { growthEnd } from '#domain/growth/growth-end';
import { earn, reverse } from '#domain/ledger/earn';
import type { Order } from '#domain/order/order';
import { pointsEnd } from '#domain/points/points-end';
import { returnPoints } from '#domain/points/return-points';
import { earnedByOrder, isDue, paidGoods } from '#domain/points/settle-order';
import { shareOf } from '#domain/points/share-of';
import type { ShopSettings } from '#domain/shop';
import { memberNow } from '../membership/member-now';
import { renewLevel } from '../membership/renew-level';
import type { Tx } from '../transaction';
import { accountOf, savePosted } from './member-accounts';

/**
 * Gives the buyer what an order earns, once, when its goods are kept for good, and renews the level. False when the order
 * is not due or was settled already.
 */
export async function earnForOrder(
  tx: Tx,
  orderId: string,
  settings: ShopSettings,
  now: number,
): Promise<boolean> {
  const order = await tx.get('orders', orderId);
  if (order === undefined || !isDue(order, now)) return false;
  const [member, buyer] = await Promise.all([
    memberNow(tx, order.memberId),
    tx.get('buyers', order.memberId),
  ]);
  tx.set('orders', { ...order, settledAt: now });
  // A member who was erased meanwhile earns nothing any more.
  if (member === undefined) return true;
  if (buyer !== undefined) tx.set('buyers', { ...buyer, settled: (buyer.settled ?? 0) + 1 });
  const [points, growth] = await Promise.all([
    accountOf(tx, 'points', member._id),
    accountOf(tx, 'growth', member._id),
  ]);
  const earned = earnedByOrder(order);
  const source = { source: orderId, orderId, at: now };
  const grown = earn(growth, { amount: earned.growth, until: growthEnd(now) }, source);
  savePosted(tx, [earn(points, { amount: earned.points, until: pointsEnd(now) }, source)]);
  savePosted(tx, [grown]);
  renewLevel(tx, member, grown?.account ?? growth, settings, now);
  return true;
}

/** Money of an order going back. Amounts count from the order's beginning: before this refund and after it. */
export interface OrderRefund {
  readonly order: Order;
  /** Names the refund; the same refund twice posts once. */
  readonly refundId: string;
  /** Fen of paid goods. */
  readonly goodsBefore: number;
  readonly goodsAfter: number;
  /** Points the order had paid with. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly settings: ShopSettings;
  readonly now: number;
}

/** Takes back the refunded share of what a settled order earned, and gives back the points it had paid with. */
export async function reverseForOrder(tx: Tx, refund: OrderRefund): Promise<void> {
  const { order, settings, now } = refund;
  const [member, held, late] = await Promise.all([
    memberNow(tx, order.memberId),
    tx.get('ledger', `holdPoints:${order._id}`),
    tx.get('ledger', `spendPointsLate:${order._id}`),
  ]);
  if (member === undefined) return;
  const [points, growth] = await Promise.all([
    accountOf(tx, 'points', member._id),
    accountOf(tx, 'growth', member._id),
  ]);
  const source = { source: refund.refundId, orderId: order._id, at: now };
  const back = sharesBack(refund);
  const settledAt = order.settledAt ?? now;
  const returned = returnPoints(points, {
    ...{ ...source, spent: (late ?? held)?.lots ?? [] },
    ...{ before: refund.pointsBefore, after: refund.pointsAfter },
  });
  const lessPoints = { amount: back.points, until: pointsEnd(settledAt) };
  savePosted(tx, [returned, reverse(returned?.account ?? points, lessPoints, source)]);
  const lessGrowth = reverse(growth, { amount: back.growth, until: growthEnd(settledAt) }, source);
  savePosted(tx, [lessGrowth]);
  renewLevel(tx, member, lessGrowth?.account ?? growth, settings, now);
}

/** Nothing was earned yet before an order is settled; then the refund simply lowers what it will earn. */
function sharesBack({ order, goodsBefore, goodsAfter }: OrderRefund) {
  if (order.settledAt === undefined) return { points: 0, growth: 0 };
  const whole = paidGoods(order);
  const part = (units: number) =>
    shareOf(units, goodsAfter, whole) - shareOf(units, goodsBefore, whole);
  return { points: part(order.quote.earns.points), growth: part(order.quote.earns.growth) };
}
