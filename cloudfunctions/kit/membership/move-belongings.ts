import { voidCommission } from '#domain/commission/change-status';
import { withinLimit } from '#domain/coupons/within-limit';
import { asOwnOrder } from '#domain/membership/own-order';
import { mergeTouches } from '#domain/membership/merge-touches';
import type { CollectionName } from '../collections';
import { inTurns } from '../in-turns';
import { claimsOfMember } from '../repositories/claims-of-member';
import { changeAll, some } from '../repositories/personal-data';
import type { Tx } from '../transaction';
import { withTransaction } from '../with-transaction';
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
    await keepLimits(into, now),
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

/**
 * Limits of coupons hold for the person: what both had claimed is too much together (decision 011). @returns how many coupons
 * changed.
 */
async function keepLimits(memberId: string, now: number): Promise<number> {
  const claims = await claimsOfMember(memberId);
  const several = [...claims].filter(([, coupons]) => coupons.length > 1);
  const changed = await inTurns(several, 4, async ([templateId, claimed]) => {
    const kept = await withTransaction(async (tx) => {
      const [template, coupons] = await Promise.all([
        tx.get('couponTemplates', templateId),
        tx.getAll(
          'coupons',
          claimed.map(({ _id }) => _id),
        ),
      ]);
      if (template === undefined) return { ok: true, value: 0 };
      const surplus = withinLimit(coupons, template.perMember, now);
      for (const coupon of surplus) tx.set('coupons', coupon);
      return { ok: true, value: surplus.length };
    });
    if (!kept.ok) throw new Error(`Keeping to a limit met ${kept.code}`);
    return kept.value;
  });
  return changed.reduce((total, count) => total + count, 0);
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
