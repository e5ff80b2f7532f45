import type { Commission } from '#domain/commission/commission';
import type { Order } from '#domain/order/order';
import { collectionOf } from '../collection';
import type { CollectionName, Collections } from '../collections';
import { toCondition, type Where } from '../conditions';
import { database } from '../database';

const orders = collectionOf('orders');
const commissions = collectionOf('commissions');

/** More than anybody has; one answer of the database holds no more. */
const most = 1000;

/** Orders of a member, newest first. */
export function allOrdersOf(memberId: string): Promise<Order[]> {
  return orders.find({ memberId }, { sort: [['createdAt', 'desc']], limit: most });
}

/** Rewards of a fan. */
export function rewardsOf(fanId: string): Promise<Commission[]> {
  return commissions.find({ fanId }, { limit: most });
}

/** Everything else a member has in the collections that say whose a document is. */
export async function traces(memberId: string) {
  const [coupons, consents, outsideOrders, shares, visits] = await Promise.all([
    collectionOf('coupons').find({ memberId }, { limit: most }),
    collectionOf('consents').find({ memberId }, { limit: most }),
    collectionOf('outsideOrders').find({ memberId }, { limit: most }),
    collectionOf('shares').find({ fanId: memberId }, { limit: most }),
    collectionOf('visits').find({ visitorId: memberId }, { limit: most }),
  ]);
  return { coupons, consents, outsideOrders, shares, visits };
}

/** Some documents that match, for work that changes them until none is left. */
export function some<Name extends CollectionName>(
  name: Name,
  where: Where,
): Promise<Collections[Name][]> {
  return collectionOf(name).find(where, { limit: 100 });
}

/** Takes all documents away that match. @returns how many. */
export async function removeAll(name: CollectionName, where: Where): Promise<number> {
  const { stats } = await database().collection(name).where(toCondition(where)).remove();
  return stats.removed;
}

/** Gives all documents that match new values. @returns how many. */
export async function changeAll(
  name: CollectionName,
  where: Where,
  values: Readonly<Record<string, string>>,
): Promise<number> {
  const { stats } = await database()
    .collection(name)
    .where(toCondition(where))
    .update({ data: { ...values } });
  return stats.updated;
}
