import { voidCommission } from '#domain/commission/change-status';
import { asOwnOrder } from '#domain/membership/own-order';
import { mergeTouches } from '#domain/membership/merge-touches';
import type { CollectionName } from '../collections';
import { changeAll, some } from '../repositories/personal-data';
import type { Tx } from '../transaction';
import { eachDocument } from './each-document';

/** Fields by which documents belong to a member. */
const moving: readonly (readonly [CollectionName, string])[] = [
  ['coupons', 'memberId'],
  ['couponCodes', 'memberId'],
  ['couponIssues', 'to.memberId'],
  ['orders', 'memberId'],
  ['avatarChecks', 'memberId'],
  ['consents', 'memberId'],
  ['birthdayGifts', 'memberId'],
  ['cardCodes', 'memberId'],
  ['outsideOrders', 'memberId'],
  ['shares', 'fanId'],
  ['visits', 'fanId'],
  ['visits', 'visitorId'],
  ['commissions', 'fanId'],
  ['commissions', 'buyerId'],
];

/**
 * Moves everything that still names a merged member. Safe to repeat, and repeated: what was being written while two members
 * became one is found the second time. @returns how much moved.
 */
export async function moveBelongings(from: string, into: string, now: number): Promise<number> {
  const moved = await Promise.all(
    moving.map(([name, field]) => changeAll(name, { [field]: from }, { [field]: into })),
  );
  const others = [
    await eachDocument(
      () => some('orders', { 'attribution.fanId': from }),
      (tx, id) => renameFan(tx, id, from, into),
    ),
    await eachDocument(
      () => some('couponTemplates', { 'audience.memberIds': from }),
      (tx, id) => renameAudience(tx, id, from, into),
    ),
    await eachDocument(
      () => some('touches', { 'touches.fanId': from }),
      (tx, id) => renameTouches(tx, id, from, into),
    ),
    await eachDocument(
      () =>
        some('orders', { 'attribution.fanId': into, memberId: into, 'attribution.counted': true }),
      (tx, id) => uncount(tx, id, into, now),
    ),
  ];
  return [...moved, ...others].reduce((total, count) => total + count, 0);
}

async function renameFan(tx: Tx, orderId: string, from: string, into: string): Promise<void> {
  const order = await tx.get('orders', orderId);
  if (order?.attribution.fanId !== from) return;
  tx.set('orders', { ...order, attribution: { ...order.attribution, fanId: into } });
}

/** A coupon meant for people by name is meant for the person, whoever of the two was named. */
async function renameAudience(tx: Tx, id: string, from: string, into: string): Promise<void> {
  const template = await tx.get('couponTemplates', id);
  if (template?.audience.kind !== 'named') return;
  const memberIds = template.audience.memberIds.map((one) => (one === from ? into : one));
  tx.set('couponTemplates', {
    ...template,
    audience: { kind: 'named', memberIds: [...new Set(memberIds)] },
  });
}

async function renameTouches(tx: Tx, visitorId: string, from: string, into: string): Promise<void> {
  const history = await tx.get('touches', visitorId);
  if (history === undefined) return;
  const touches = history.touches.map((one) =>
    one.fanId === from ? { ...one, fanId: into } : one,
  );
  tx.set('touches', mergeTouches(undefined, { ...history, touches }));
}

/** A recommendation to oneself earns nothing, also when it shows only now. */
async function uncount(tx: Tx, orderId: string, memberId: string, now: number): Promise<void> {
  const [order, commission] = await Promise.all([
    tx.get('orders', orderId),
    tx.get('commissions', orderId),
  ]);
  if (order === undefined) return;
  tx.set('orders', { ...order, attribution: asOwnOrder(order.attribution, memberId) });
  const voided = commission && voidCommission(commission, now);
  if (voided?.ok === true) tx.set('commissions', voided.value);
}
