import type { Order, PaymentStatus } from '#domain/order/order';
import { collectionOf, mostDocuments, type FoundPage } from '../collection';
import type { Where } from '../conditions';
import { database } from '../database';
import { Refused } from '../refused';

const orders = collectionOf('orders');

export const { byId: orderById } = orders;

export type OrderTab = 'all' | 'unpaid' | 'toShip' | 'toReceive' | 'closed';

const tabs: Readonly<Record<OrderTab, Where>> = {
  all: {},
  unpaid: { 'payment.status': 'unpaid' },
  toShip: {
    'payment.status': { oneOf: ['paid', 'partlyRefunded'] },
    'fulfilment.status': { oneOf: ['reserved', 'partlyShipped'] },
  },
  toReceive: { 'fulfilment.status': { oneOf: ['shipped', 'delivered'] } },
  closed: { 'payment.status': { oneOf: ['closed', 'refunding', 'refunded'] } },
};

/**
 * An order of this member.
 * @throws Refused NOT_FOUND alike for someone else's order and for none.
 */
export async function orderOf(memberId: string | Promise<string>, orderId: string): Promise<Order> {
  const [owner, order] = await Promise.all([memberId, orders.byId(orderId)]);
  if (order === undefined || order.memberId !== owner) {
    throw new Refused({ ok: false, code: 'NOT_FOUND' });
  }
  return order;
}

/** A member's orders, newest first. */
export function ordersOf(
  memberId: string,
  tab: OrderTab,
  cursor: string | undefined,
): Promise<FoundPage<Order>> {
  const where = { memberId, ...tabs[tab] };
  return orders.page(where, { by: 'createdAt', direction: 'desc', size: 10, cursor });
}

export async function unpaidOrderIds(memberId: string): Promise<readonly string[]> {
  const found = await orders.find({ memberId, 'payment.status': 'unpaid' }, { limit: 100 });
  return found.map((order) => order._id);
}

/** Whether the member has ever paid for an order that was not given back. */
export async function hasKeptOrder(memberId: string): Promise<boolean> {
  const kept = { memberId, 'payment.status': { oneOf: ['paid', 'partlyRefunded'] } };
  return (await orders.find(kept, { limit: 1 })).length > 0;
}

export interface OrderCounts {
  readonly unpaid: number;
  readonly toShip: number;
  readonly toReceive: number;
}

export async function countOrders(memberId: string): Promise<OrderCounts> {
  const count = (tab: OrderTab) => orders.count({ memberId, ...tabs[tab] });
  const [unpaid, toShip, toReceive] = await Promise.all([
    count('unpaid'),
    count('toShip'),
    count('toReceive'),
  ]);
  return { unpaid, toShip, toReceive };
}

/** Orders nobody paid in time, the longest overdue first. */
export function overdueOrders(now: number, limit: number): Promise<Order[]> {
  return orders.find(
    { 'payment.status': 'unpaid', 'payment.payBy': { atMost: now } },
    { sort: [['payment.payBy', 'asc']], limit },
  );
}

/** Unpaid orders placed at `from` or later and before `until`, the oldest first. */
export function unpaidOrdersPlaced(from: number, until: number, limit: number): Promise<Order[]> {
  return orders.find(
    { 'payment.status': 'unpaid', createdAt: { atLeast: from, below: until } },
    { sort: [['createdAt', 'asc']], limit },
  );
}

/** Orders paid from one instant to another (UTC ms, the end excluded) and not given back since, the oldest first. */
export async function* paidOrders(from: number, until: number): AsyncGenerator<Order> {
  let since = from;
  while (since < until) {
    const found = await orders.find(
      { 'payment.status': 'paid', 'payment.at': { atLeast: since, below: until } },
      { sort: [['payment.at', 'asc']], limit: mostDocuments },
    );
    yield* found;
    const last = found[mostDocuments - 1];
    if (last?.payment.status !== 'paid') return;
    // Those of the last millisecond come twice rather than never.
    since = last.payment.at > since ? last.payment.at : since + 1;
  }
}

/** Orders that were received and not settled yet, the oldest first. */
export function receivedOrders(cursor: string | undefined): Promise<FoundPage<Order>> {
  const where: Where = { 'fulfilment.status': 'received', settledAt: { absent: true } };
  return orders.page(where, { by: 'createdAt', direction: 'asc', size: 200, cursor });
}

/** Orders whose attribution names this fan, counted or not, newest first. */
export function ordersBroughtBy(
  fanId: string,
  size: number,
  cursor?: string,
): Promise<FoundPage<Order>> {
  const where = { 'attribution.fanId': fanId };
  return orders.page(where, { by: 'createdAt', direction: 'desc', size, cursor });
}

export interface OrderFilter {
  readonly payment?: PaymentStatus | undefined;
  readonly search?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly cursor?: string | undefined;
}

/** All orders of the shop, newest first. */
export function orderPage(filter: OrderFilter): Promise<FoundPage<Order>> {
  const { payment, search, from, until, cursor } = filter;
  const where: Where = {
    ...(payment === undefined ? {} : { 'payment.status': payment }),
    ...(search ? { _id: { startsWith: search } } : {}),
    ...(from === undefined && until === undefined
      ? {}
      : { createdAt: { atLeast: from ?? 0, ...(until === undefined ? {} : { below: until }) } }),
  };
  return orders.page(where, { by: 'createdAt', direction: 'desc', size: 20, cursor });
}

export interface CouponUse {
  readonly used: number;
  readonly discountFen: number;
}

/** What paid orders took off with coupons of these templates. */
export async function couponUse(
  templateIds: readonly string[],
): Promise<ReadonlyMap<string, CouponUse>> {
  if (templateIds.length === 0) return new Map();
  const { command } = database();
  const named = { 'quote.couponsUsed.templateId': command.in(templateIds) };
  const { list } = await database()
    .collection('orders')
    .aggregate()
    .match({ ...named, 'payment.status': command.in(['paid', 'partlyRefunded']) })
    .unwind('$quote.couponsUsed')
    .match(named)
    .group({
      _id: '$quote.couponsUsed.templateId',
      used: command.aggregate.sum(1),
      discountFen: command.aggregate.sum('$quote.couponsUsed.fen'),
    })
    .end();
  const rows = list as readonly (CouponUse & { readonly _id: string })[];
  return new Map(rows.map((row) => [row._id, row]));
}
