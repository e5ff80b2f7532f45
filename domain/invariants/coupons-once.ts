import { campaignCosts, type Budget } from '../coupons/budget';
import { couponId, type Coupon } from '../coupons/coupon';
import type { CouponTemplate } from '../coupons/template';
import type { Member } from '../member';
import { isPseudonym, personOf } from '../membership/pseudonym';
import { zeroFen } from '../money';
import { isGivenBack } from '../order/is-given-back';
import type { Order } from '../order/order';
import type { OutboxRow } from '../records';
import { byId, groupBy } from './index-documents';
import type { Finding, Invariant } from './shop-database';

/** Coupons stay within quota and limit, and each serves at most one living order. */
export const couponsOnce: Invariant = {
  id: 'I4',
  promise:
    'issued <= quota, per member <= limit, coupon and its one live order point at each other, campaigns have spent what their orders took off',
  *check({ couponTemplates, coupons, budgets, orders, members, outbox }) {
    const templates = byId(couponTemplates);
    const people = byId(members);
    const couponsOf = groupBy(coupons, (coupon) => coupon.templateId);
    const beingUnited = membersBeingUnited(outbox);
    for (const template of couponTemplates) {
      yield* checkTemplate(template, couponsOf.get(template._id) ?? [], beingUnited);
    }
    const ordersById = byId(orders);
    const couponsById = byId(coupons);
    for (const coupon of coupons) yield* checkCoupon(coupon, templates, ordersById, people);
    for (const order of orders) yield* checkOrder(order, couponsById);
    yield* checkBudgets(budgets, orders);
  },
};

/** Whose belongings are still on their way to them. */
function membersBeingUnited(outbox: readonly OutboxRow[]): ReadonlySet<string> {
  const moves = outbox.filter((row) => row.kind === 'moveBelongings');
  return new Set(moves.map((row) => row.payload.into));
}

function* checkTemplate(
  template: CouponTemplate,
  coupons: readonly Coupon[],
  beingUnited: ReadonlySet<string>,
): Iterable<Finding> {
  const where = `couponTemplates/${template._id}`;
  if (template.issued > template.quota) yield { what: 'more issued than the quota', where };
  const there = coupons.length + (template.erased ?? 0);
  if (template.issued !== there) {
    yield { what: `issued ${template.issued} but ${there} exist`, where };
  }
  for (const [memberId, own] of groupBy(coupons, (coupon) => coupon.memberId)) {
    // Of somebody who was several people before, what was too much is revoked, at the latest when its order gives it back.
    const counting = own.filter(({ status, beyondLimit }) => status !== 'revoked' && !beyondLimit);
    const claimers = new Set(own.map(claimerOf));
    if (
      own.length > template.perMember * claimers.size ||
      (counting.length > template.perMember && !beingUnited.has(memberId))
    ) {
      yield { what: `${memberId} holds more than the limit`, where };
    }
    if (!areNumbered(own, memberId)) {
      yield { what: `the coupons of ${memberId} are not numbered 1 to ${own.length}`, where };
    }
  }
}

/** From 1 without a gap. Of an erased member only the coupons that orders name are left. */
function areNumbered(own: readonly Coupon[], memberId: string): boolean {
  const ids = new Set(own.map((coupon) => coupon._id));
  const most = isPseudonym(memberId) ? Infinity : own.length;
  return ids.size === own.length && own.every(({ number }) => number >= 1 && number <= most);
}

function* checkCoupon(
  coupon: Coupon,
  templates: ReadonlyMap<string, CouponTemplate>,
  orders: ReadonlyMap<string, Order>,
  people: ReadonlyMap<string, Member>,
): Iterable<Finding> {
  const where = `coupons/${coupon._id}`;
  if (!templates.has(coupon.templateId)) yield { what: 'the template does not exist', where };
  const claimer = claimerOf(coupon);
  const named = coupon._id === couponId(coupon.templateId, claimer, coupon.number);
  if (!named || ownerOf(claimer, people) !== personOf(coupon.memberId)) {
    yield { what: 'the id does not name its template, member and number', where };
  }
  const taken = coupon.status === 'locked' || coupon.status === 'used';
  if (!taken && coupon.orderId !== undefined) {
    yield { what: `a ${coupon.status} coupon points at an order`, where };
  }
  const order = orders.get(coupon.orderId ?? '');
  if (
    taken &&
    (order === undefined || couponStatusOf(order) !== coupon.status || !uses(order, coupon))
  ) {
    yield { what: `${coupon.status} without a live order that uses it`, where };
  }
}

function* checkOrder(order: Order, coupons: ReadonlyMap<string, Coupon>): Iterable<Finding> {
  const where = `orders/${order._id}`;
  const status = couponStatusOf(order);
  for (const { couponId: id, templateId } of order.quote.couponsUsed) {
    const coupon = coupons.get(id);
    if (coupon?.memberId !== order.memberId || coupon.templateId !== templateId) {
      yield { what: `${id} is not the buyer's coupon`, where };
    }
    if (status !== 'free' && (coupon?.status !== status || coupon.orderId !== order._id)) {
      yield { what: `${id} is not ${status} for this order`, where };
    }
  }
}

/** Who claimed a coupon: its id says so for ever, also when two members became one. */
function claimerOf({ _id, templateId }: Coupon): string {
  return _id.slice(templateId.length + 1, _id.lastIndexOf(':'));
}

/** Who a claimer is today. */
function ownerOf(claimer: string, people: ReadonlyMap<string, Member>): string {
  const into = people.get(claimer)?.mergedInto;
  return into === undefined ? personOf(claimer) : ownerOf(into, people);
}

/** What an order does to its coupons: a cancelled one has given them back. */
function couponStatusOf(order: Order): 'locked' | 'used' | 'free' {
  if (isGivenBack(order)) return 'free';
  return order.payment.status === 'unpaid' ? 'locked' : 'used';
}

function* checkBudgets(budgets: readonly Budget[], orders: readonly Order[]): Iterable<Finding> {
  const costs = campaignCosts(
    orders
      .filter((order) => couponStatusOf(order) !== 'free')
      .flatMap((order) => order.quote.couponsUsed),
  );
  const unknown = new Map(costs);
  for (const { _id, spentFen } of budgets) {
    const cost = costs.get(_id) ?? zeroFen;
    unknown.delete(_id);
    if (spentFen !== cost)
      yield { what: `spent ${spentFen} but its orders took ${cost} off`, where: `budgets/${_id}` };
  }
  for (const campaign of unknown.keys())
    yield { what: 'orders spend of a campaign that is not there', where: `budgets/${campaign}` };
}

function uses(order: Order, coupon: Coupon): boolean {
  return order.quote.couponsUsed.some((used) => used.couponId === coupon._id);
}
