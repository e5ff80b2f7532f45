import type { Coupon } from '#domain/coupons/coupon';
import { collectionOf, mostDocuments } from '../collection';
import { toCondition } from '../conditions';
import { database } from '../database';

const coupons = collectionOf('coupons');

/** The price looks at so many, the next to end first: every set of coupons that goes together is an offer. */
const mostPriced = 200;

/** Coupons the price chooses from, the next to end first. */
export function heldCoupons(memberId: string): Promise<Coupon[]> {
  return coupons.find(
    { memberId, status: 'claimed' },
    { sort: [['validUntil', 'asc']], limit: mostPriced },
  );
}

/** Every coupon of a member, newest first; one read unless there are very many. */
export async function couponsOf(memberId: string): Promise<Coupon[]> {
  const found: Coupon[] = [];
  let cursor: string | undefined;
  do {
    const order = { by: 'claimedAt', direction: 'desc', size: mostDocuments - 1 } as const;
    const page = await coupons.page({ memberId }, { ...order, cursor });
    found.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return found;
}

/** Named coupons of a member; those of others are left out as if they did not exist. */
export async function namedCoupons(memberId: string, ids: readonly string[]): Promise<Coupon[]> {
  const found = await coupons.byIds(ids);
  return found.filter((coupon) => coupon.memberId === memberId);
}

export function countUsableCoupons(memberId: string, now: number): Promise<number> {
  return coupons.count({ memberId, status: 'claimed', validUntil: { above: now } });
}

/** The next of them to end first. */
export function nextUsableCoupons(memberId: string, now: number, limit: number): Promise<Coupon[]> {
  return coupons.find(
    { memberId, status: 'claimed', validUntil: { above: now } },
    { sort: [['validUntil', 'asc']], limit },
  );
}

/** Coupons of one template a member ever claimed. */
export function countClaims(templateId: string, memberId: string): Promise<number> {
  return coupons.count({ memberId, templateId });
}

/**
 * Ends every claimed coupon whose time is over. One conditional update: a coupon that is being locked at this moment
 * is looked at again when the lock is gone, so nothing an order holds can expire.
 * @returns how many ended.
 */
export async function expireCoupons(now: number): Promise<number> {
  const { stats } = await database()
    .collection('coupons')
    .where(toCondition({ status: 'claimed', validUntil: { atMost: now } }))
    .update({ data: { status: 'expired', changedAt: now } });
  return stats.updated;
}
