import { growthEnd } from '#domain/growth/growth-end';
import { earn } from '#domain/ledger/earn';
import type { Order } from '#domain/order/order';
import { pointsEnd } from '#domain/points/points-end';
import { earnedByOrder, settlesAt } from '#domain/points/settle-order';
import { keepPosted, type Happening, type Purse } from './purse';
import { known, type ShopBook } from './shop-book';

/** What a member's orders brought by now, each at the instant its goods were kept for good. */
export function ordersSettle(book: ShopBook, memberId: string): Happening[] {
  return [...book.orders.values()].flatMap((order) => {
    const at = settlesAt(order);
    if (order.memberId !== memberId || at === undefined || at > book.now) return [];
    return [{ at, change: (purse: Purse) => settle(book, order, at, purse) }];
  });
}

/** Points the orders of a member brought by now. */
export function pointsSettled(book: ShopBook, memberId: string): number {
  return [...book.orders.values()]
    .filter((order) => order.memberId === memberId && (settlesAt(order) ?? Infinity) <= book.now)
    .reduce((total, order) => total + earnedByOrder(order).points, 0);
}

function settle(book: ShopBook, { _id: orderId }: Order, at: number, purse: Purse): Purse {
  const order = known(book.orders, orderId);
  const earned = earnedByOrder(order);
  const source = { source: orderId, orderId, at };
  book.orders.set(orderId, { ...order, settledAt: at });
  const changes = [
    earn(purse.points, { amount: earned.points, until: pointsEnd(at) }, source),
    earn(purse.growth, { amount: earned.growth, until: growthEnd(at) }, source),
  ];
  return keepPosted(purse, changes, book.settings.levels);
}
