import { dayMs, minuteMs } from '#domain/calendar';
import type { Order } from '#domain/order/order';
import { close, forward, pay, payAfterClosing } from './settle';
import type { ShopBook } from './shop-book';

const hourMs = 60 * minuteMs;

/** How an order goes on after it was placed: most are paid in minutes, a few are given up, one in a hundred pays late. */
export function liveOn(book: ShopBook, order: Order): void {
  const { dice, now } = book;
  const end = dice.pickBy(['pay', 'timeout', 'cancel', 'late'] as const, (way) => shares[way]);
  const placed = order.createdAt;
  const paidAt = placed + dice.whole(1, 6) * minuteMs;
  const overAt = placed + (book.settings.unpaidMinutes + 1) * minuteMs;
  const gaveUpAt = placed + dice.whole(3, 20) * minuteMs;
  if (end === 'pay' && paidAt <= now) deliver(book, pay(book, order, paidAt));
  if (end === 'cancel' && gaveUpAt <= now) close(book, order, 'cancel', gaveUpAt);
  if ((end === 'timeout' || end === 'late') && overAt <= now) {
    const closed = close(book, order, 'timeout', overAt);
    const lateAt = overAt + dice.whole(2, 9) * minuteMs;
    if (end === 'late' && lateAt <= now) deliver(book, payAfterClosing(book, closed, lateAt));
  }
}

const shares = { pay: 88, timeout: 6, cancel: 5, late: 1 };

function deliver(book: ShopBook, paid: Order): void {
  const { dice, now } = book;
  const paidAt = paid.history[paid.history.length - 1]?.at ?? paid.createdAt;
  const shippedAt = paidAt + dice.whole(4 * 60, 30 * 60) * minuteMs;
  const deliveredAt = shippedAt + dice.whole(26, 80) * hourMs;
  const receivedAt = dice.luck(0.6)
    ? deliveredAt + dice.whole(1, 70) * hourMs
    : shippedAt + 10 * dayMs;
  const byBuyer = receivedAt !== shippedAt + 10 * dayMs;
  const parcel = `演示快递 DEMO${dice.whole(100_000, 999_999)}`;
  if (shippedAt > now) return;
  const shipped = forward(book, paid, {
    event: 'ship',
    actor: 'staff:operator',
    at: shippedAt,
    note: parcel,
  });
  if (deliveredAt > now) return;
  const delivered = forward(book, shipped, { event: 'deliver', actor: 'system', at: deliveredAt });
  if (receivedAt > now) return;
  forward(book, delivered, {
    event: 'receive',
    actor: byBuyer ? 'buyer' : 'system',
    at: receivedAt,
  });
}
