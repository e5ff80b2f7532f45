import type { Commission } from '#domain/commission/commission';
import type { Order } from '#domain/order/order';
import { collectionOf } from '../collection';
import type { CollectionName, Collections } from '../collections';
import { toCondition, type Where } from '../conditions';
import { database } from '../database';

const orders = collectionOf('orders');
const commissions = collectionOf('commissions');

/** Orders of a member, newest first. */
export async function allOrdersOf(memberId: string): Promise<Order[]> {
  return (await orders.all({ memberId })).sort((a, b) => b.createdAt - a.createdAt);
}

/** Rewards of a fan. */
export function rewardsOf(fanId: string): Promise<Commission[]> {
  return commissions.all({ fanId });
}

/** Everything else a member has in the collections that say whose a document is. */
export async function traces(memberId: string) {
  const [coupons, consents, outsideOrders, shares, visits, ...rest] = await Promise.all([
    collectionOf('coupons').all({ memberId }),
    collectionOf('consents').all({ memberId }),
    collectionOf('outsideOrders').all({ memberId }),
    collectionOf('shares').all({ fanId: memberId }),
    collectionOf('visits').all({ visitorId: memberId }),
    collectionOf('birthdayGifts').all({ memberId }),
    collectionOf('cardCodes').all({ memberId }),
    collectionOf('avatarChecks').all({ memberId }),
  ]);
  const [birthdayGifts, cardCodes, avatarChecks] = rest;
  return {
    ...{ coupons, consents, outsideOrders, shares, visits },
    ...{ birthdayGifts, cardCodes, avatarChecks },
  };
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
