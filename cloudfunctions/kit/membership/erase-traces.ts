import type { Commission } from '#domain/commission/commission';
import { voidCommission } from '#domain/commission/change-status';
import { accountId, heldId, type MemberUnit } from '#domain/ledger/member-account';
import { couponsOfOrder, eraseCoupon, eraseOrder } from '#domain/membership/erase-order';
import { renamed, type Pseudonym } from '#domain/membership/pseudonym';
import type { Erasure } from '#domain/records';
import type { Where } from '../conditions';
import { dropFiles } from '../outside/files';
import { changeAll, removeAll, some } from '../repositories/personal-data';
import type { Tx } from '../transaction';
import { eachDocument } from './each-document';

/**
 * Takes everything away that leads back to a person: what is theirs alone goes, what is part of the shop's books or of
 * somebody else's history keeps a pseudonym. Safe to repeat, and repeated until it finds nothing. @returns how much it found.
 */
export async function eraseTraces(erasure: Erasure): Promise<number> {
  return sum([
    await eraseAccess(erasure),
    await eraseOrders(erasure),
    await eraseCoupons(erasure),
    await eraseRecommendations(erasure),
    await eraseLedgerNames(erasure),
    await eraseOwn(erasure),
    await eraseMentions(erasure),
  ]);
}

/** Ways back to the person: identities, phones, their pictures, and answers kept for their calls. */
async function eraseAccess({ openids, callers, phones, files, begunAt }: Erasure): Promise<number> {
  const ofPhones = phones.flatMap((phone) => [
    changeAll('outsideOrders', { phone }, { phone: '' }),
    removeAll('turns', { _id: { contains: phone } }),
  ]);
  const removed = [
    ...openids.map((openid) => removeAll('identities', { _id: openid })),
    ...openids.map((openid) => removeAll('turns', { _id: { contains: openid } })),
    ...callers.map((caller) =>
      removeAll('idempotency', { _id: { startsWith: `${caller}:` }, at: { below: begunAt } }),
    ),
    ...ofPhones,
    dropFiles(files),
  ];
  return sum(await Promise.all(removed));
}

/** Orders stay without the person, and the coupons they name with them. */
function eraseOrders({ pseudonyms, begunAt }: Erasure): Promise<number> {
  return forEach(pseudonyms, ({ memberId }) =>
    eachDocument(
      () => some('orders', { memberId }),
      async (tx, id) => {
        const order = await tx.get('orders', id);
        if (order === undefined) return;
        for (const coupon of await tx.getAll('coupons', couponsOfOrder(order))) {
          tx.remove('coupons', coupon._id);
          tx.set('coupons', eraseCoupon(coupon, pseudonyms, begunAt));
        }
        tx.set('orders', eraseOrder(order, pseudonyms));
      },
    ),
  );
}

/**
 * Coupons no order names go; their template still counts them as issued. Codes, issues and audiences that name the person
 * keep a pseudonym.
 */
function eraseCoupons({ pseudonyms }: Erasure): Promise<number> {
  const rename = (name: 'couponCodes' | 'couponIssues' | 'couponTemplates', where: Where) =>
    eachDocument(
      () => some(name, where),
      async (tx, id) => {
        const doc = await tx.get(name, id);
        if (doc !== undefined) tx.set(name, renamed(doc, pseudonyms));
      },
    );
  return forEach(pseudonyms, async ({ memberId }) =>
    sum([
      await eraseFreeCoupons(memberId),
      await rename('couponCodes', { memberId }),
      await rename('couponIssues', { 'to.memberId': memberId }),
      await rename('couponIssues', { served: { contains: memberId } }),
      await rename('couponTemplates', { 'audience.memberIds': memberId }),
    ]),
  );
}

function eraseFreeCoupons(memberId: string): Promise<number> {
  return eachDocument(
    () => some('coupons', { memberId }),
    async (tx, id) => {
      const coupon = await tx.get('coupons', id);
      if (coupon === undefined) return;
      const template = await tx.get('couponTemplates', coupon.templateId);
      if (template !== undefined) {
        tx.set('couponTemplates', { ...template, erased: (template.erased ?? 0) + 1 });
      }
      tx.remove('coupons', id);
    },
  );
}

/** Their shares go. Friends' orders and rewards keep a pseudonym; what was not settled is void. */
function eraseRecommendations({ pseudonyms, begunAt }: Erasure): Promise<number> {
  return forEach(pseudonyms, async ({ memberId, pseudonym }) =>
    sum([
      await removeAll('shares', { fanId: memberId }),
      await removeAll('visits', { fanId: memberId }),
      await changeAll('visits', { visitorId: memberId }, { visitorId: pseudonym }),
      await changeAll('commissions', { buyerId: memberId }, { buyerId: pseudonym }),
      await eachDocument(
        () => some('commissions', { fanId: memberId }),
        (tx, id) => voidReward(tx, id, pseudonyms, begunAt),
      ),
      await eachDocument(
        () => some('orders', { 'attribution.fanId': memberId }),
        async (tx, id) => {
          const order = await tx.get('orders', id);
          if (order !== undefined) tx.set('orders', renamed(order, pseudonyms));
        },
      ),
      await eachDocument(
        () => some('touches', { 'touches.fanId': memberId }),
        (tx, id) => forgetTouches(tx, id, memberId),
      ),
    ]),
  );
}

async function voidReward(
  tx: Tx,
  id: string,
  pseudonyms: readonly Pseudonym[],
  at: number,
): Promise<void> {
  const reward: Commission | undefined = await tx.get('commissions', id);
  if (reward === undefined) return;
  const voided = voidCommission(reward, at);
  tx.set('commissions', renamed(voided.ok ? voided.value : reward, pseudonyms));
}

async function forgetTouches(tx: Tx, visitorId: string, fanId: string): Promise<void> {
  const history = await tx.get('touches', visitorId);
  if (history === undefined) return;
  const touches = history.touches.filter((touch) => touch.fanId !== fanId);
  tx.set('touches', { ...history, touches });
}

const units: readonly MemberUnit[] = ['points', 'growth'];

/** The ledger stays whole; only the names of the accounts change. */
function eraseLedgerNames({ pseudonyms }: Erasure): Promise<number> {
  const names = pseudonyms.flatMap(({ memberId }) =>
    units.flatMap((unit) => [accountId(unit, memberId), heldId({ unit, memberId })]),
  );
  return eachDocument(
    () => some('ledger', { 'entries.account': { oneOf: names } }),
    async (tx, id) => {
      const batch = await tx.get('ledger', id);
      if (batch !== undefined) tx.set('ledger', renamed(batch, pseudonyms));
    },
  );
}

/** Documents that are about this person and nothing else. */
function eraseOwn({ pseudonyms }: Erasure): Promise<number> {
  return forEach(pseudonyms, async ({ memberId }) => {
    const byId = (['members', 'buyers', 'touches', 'codeTries'] as const).map((name) =>
      removeAll(name, { _id: memberId }),
    );
    const accounts = units.map((unit) => removeAll('accounts', { _id: accountId(unit, memberId) }));
    const owned = (
      [
        'identities',
        'phones',
        'cards',
        'cardCodes',
        'avatarChecks',
        'consents',
        'birthdayGifts',
      ] as const
    ).map((name) => removeAll(name, { memberId }));
    return sum(await Promise.all([...byId, ...accounts, ...owned]));
  });
}

/** Places that name the person in passing. */
function eraseMentions({ pseudonyms }: Erasure): Promise<number> {
  return forEach(pseudonyms, async ({ memberId, pseudonym }) =>
    sum(
      await Promise.all([
        changeAll('outsideOrders', { memberId }, { memberId: pseudonym, phone: '' }),
        eachDocument(
          () => some('audit', { targetId: { contains: memberId } }),
          async (tx, id) => {
            const row = await tx.get('audit', id);
            if (row !== undefined) tx.set('audit', renamed(row, pseudonyms));
          },
        ),
        removeAll('idempotency', { 'answer.memberId': memberId }),
        removeAll('idempotency', { 'answer.to.memberId': memberId }),
        removeAll('idempotency', { 'answer._id': { contains: memberId } }),
        removeAll('outbox', { 'payload.memberId': memberId }),
        removeAll('outbox', { 'payload.into': memberId }),
        removeAll('turns', { _id: { contains: memberId } }),
      ]),
    ),
  );
}

async function forEach(
  pseudonyms: readonly Pseudonym[],
  work: (one: Pseudonym) => Promise<number>,
): Promise<number> {
  const counts: number[] = [];
  for (const one of pseudonyms) counts.push(await work(one));
  return sum(counts);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
