import { pendCommission, voidCommission } from '#domain/commission/change-status';
import type { Commission } from '#domain/commission/commission';
import type { Coupon } from '#domain/coupons/coupon';
import { releaseCoupon, retakeCoupon, spendCoupon } from '#domain/coupons/lifecycle';
import { saleBatch } from '#domain/ledger/post-sale';
import {
  applyOrderEvent,
  cancelOrder,
  payLate,
  payOrder,
  timeoutOrder,
} from '#domain/order/apply-event';
import type { Order } from '#domain/order/order';
import type { Result } from '#domain/result';
import { releaseStock, reserveStock, sellStock } from '#domain/stock/move-stock';
import { moveGoods } from './move-goods';
import { known, mustHold, type ShopBook } from './shop-book';

/** Money arrives in time. */
export function pay(book: ShopBook, order: Order, at: number): Order {
  const paid = save(book, payOrder(order, receiptOf(book, order, at)));
  eachCoupon(book, order, (coupon) => spendCoupon(coupon, order._id, at));
  return keep(book, paid, at);
}

/** Money arrives after the order was closed, and its goods are still there. */
export function payAfterClosing(book: ShopBook, order: Order, at: number): Order {
  const paid = save(book, payLate(order, receiptOf(book, order, at)));
  moveGoods(book, order, { kind: 'reserve', move: reserveStock, at, again: true });
  eachCoupon(book, order, (coupon) => retakeCoupon(coupon, order._id, at));
  return keep(book, paid, at);
}

/** Nobody paid in time, or the buyer changed their mind: everything held goes back. */
export function close(book: ShopBook, order: Order, how: 'timeout' | 'cancel', at: number): Order {
  const closed = save(
    book,
    how === 'timeout' ? timeoutOrder(order, { at }) : cancelOrder(order, { at }),
  );
  moveGoods(book, order, { kind: 'release', move: releaseStock, at });
  eachCoupon(book, order, (coupon) => releaseCoupon(coupon, order._id, at));
  changeCommission(book, order, (commission) => voidCommission(commission, at));
  return closed;
}

/** The parcel goes out, arrives and is confirmed; each is one event of the order. */
export function forward(
  book: ShopBook,
  order: Order,
  step: {
    readonly event: 'ship' | 'deliver' | 'receive';
    readonly actor: string;
    readonly at: number;
    readonly note?: string;
  },
): Order {
  return save(book, applyOrderEvent(order, step));
}

function keep(book: ShopBook, paid: Order, at: number): Order {
  moveGoods(book, paid, { kind: 'sell', move: sellStock, at });
  book.ledger.push(saleBatch(paid, at));
  changeCommission(book, paid, (commission) => pendCommission(commission, at));
  return paid;
}

function save(book: ShopBook, moved: Result<Order>): Order {
  const order = mustHold(moved);
  book.orders.set(order._id, order);
  return order;
}

const receiptOf = ({ dice }: ShopBook, order: Order, at: number) => ({
  transactionId: `4200000000${dice.whole(1_000_000_000, 9_999_999_999)}`,
  paidFen: order.quote.payableFen,
  at,
});

function eachCoupon(
  book: ShopBook,
  order: Order,
  change: (coupon: Coupon) => Result<Coupon>,
): void {
  for (const { couponId } of order.quote.couponsUsed) {
    book.coupons.set(couponId, mustHold(change(known(book.coupons, couponId))));
  }
}

function changeCommission(
  book: ShopBook,
  { _id }: Order,
  change: (commission: Commission) => Result<Commission>,
): void {
  const commission = book.commissions.get(_id);
  if (commission !== undefined) book.commissions.set(_id, mustHold(change(commission)));
}
