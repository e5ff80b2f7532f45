import { mergeAccounts } from '#domain/ledger/merge-accounts';
import { accountId } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { filesOf } from '#domain/membership/avatar';
import { withLevel } from '#domain/membership/level-of';
import { mergeMembers } from '#domain/membership/merge-members';
import { mergeTouches } from '#domain/membership/merge-touches';
import { verifiedPhonesOf } from '#domain/membership/phone';
import type { ShopSettings } from '#domain/shop';
import { cardNumbersOf, mergedInto, openidsOf } from '../repositories/members';
import { accountOf } from '../settle/member-accounts';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';
import { choreRow } from './chore-row';

interface Circumstances {
  readonly settings: ShopSettings;
  readonly now: number;
}

/**
 * Makes two members one, in a transaction that holds everything somebody may be changing at this moment: who the
 * identities are, phones, cards, unpaid orders, points and growth, the way to the shop. Coupons, orders and shares follow by
 * `moveBelongings`. A phone `from` should not bring along is taken off it before.
 */
export async function uniteMembers(
  tx: Tx,
  from: Member,
  into: Member,
  { settings, now }: Circumstances,
): Promise<Member> {
  const merged = mergeMembers(from, into);
  const growth = growthOfBoth(tx, from._id, into._id);
  await Promise.all([
    moveIdentities(tx, from._id, into._id),
    movePhones(tx, from, into._id),
    moveCards(tx, from._id, into._id),
    moveUnpaidOrders(tx, from._id, into._id),
    moveAccount(tx, 'points', from._id, into._id, now),
    moveAccount(tx, 'growth', from._id, into._id, now),
    moveTouches(tx, from._id, into._id),
    moveFormerSelves(tx, from._id, into._id),
  ]);
  dropPictures(tx, from, merged.into, now);
  const member = withLevel(merged.into, await growth, settings.levels, now);
  tx.set('members', merged.from);
  tx.set('members', member);
  tx.add(
    'outbox',
    choreRow({ kind: 'moveBelongings', payload: { from: from._id, into: into._id } }, now),
  );
  return member;
}

/** The accounts the transaction reads are still those from before. */
async function growthOfBoth(tx: Tx, from: string, into: string): Promise<number> {
  const accounts = await Promise.all(
    [from, into].map((memberId) => tx.get('accounts', accountId('growth', memberId))),
  );
  return accounts.reduce((total, account) => total + (account?.balance ?? 0), 0);
}

async function moveIdentities(tx: Tx, from: string, into: string): Promise<void> {
  const identities = await tx.getAll('identities', await openidsOf(from));
  for (const identity of identities.filter((one) => one.memberId === from)) {
    tx.set('identities', { ...identity, memberId: into });
  }
}

/** Every verified phone goes on finding the person. */
async function movePhones(tx: Tx, from: Member, into: string): Promise<void> {
  for (const owner of await tx.getAll('phones', verifiedPhonesOf(from))) {
    if (owner.memberId === from._id) tx.set('phones', { ...owner, memberId: into });
  }
}

/** Cards go on working, for the member their holder is now. */
async function moveCards(tx: Tx, from: string, into: string): Promise<void> {
  for (const card of await tx.getAll('cards', await cardNumbersOf(from))) {
    if (card.memberId === from) tx.set('cards', { ...card, memberId: into });
  }
}

/** The record of unpaid orders is what a placed order writes too: ordering and uniting never pass each other. */
async function moveUnpaidOrders(tx: Tx, from: string, into: string): Promise<void> {
  const [guest, member] = await Promise.all([tx.get('buyers', from), tx.get('buyers', into)]);
  const moving = guest?.unpaidOrderIds ?? [];
  const known = member?.unpaidOrderIds ?? [];
  const orders = await tx.getAll('orders', moving);
  for (const order of orders) tx.set('orders', { ...order, memberId: into });
  const placed = (guest?.placed ?? 0) + (member?.placed ?? 0);
  const unpaidOrderIds = [...known, ...moving];
  tx.set('buyers', { _id: into, shopId: theShopId, unpaidOrderIds, placed });
  tx.remove('buyers', from);
}

async function moveAccount(
  tx: Tx,
  unit: 'points' | 'growth',
  from: string,
  into: string,
  now: number,
): Promise<void> {
  const [guest, account] = await Promise.all([
    tx.get('accounts', accountId(unit, from)),
    accountOf(tx, unit, into),
  ]);
  if (guest === undefined) return;
  const merged = mergeAccounts(guest, account, now);
  tx.set('accounts', merged.into);
  tx.remove('accounts', guest._id);
  if (merged.batch !== undefined) tx.add('ledger', merged.batch);
}

async function moveTouches(tx: Tx, from: string, into: string): Promise<void> {
  const [guest, member] = await Promise.all([tx.get('touches', from), tx.get('touches', into)]);
  if (guest === undefined) return;
  const history = member ?? { _id: into, shopId: theShopId, touches: [] };
  tx.set('touches', mergeTouches(guest, history));
  tx.remove('touches', from);
}

/** Who became `from` before is `into` as well now, in one step: leaving looks for them that way. */
async function moveFormerSelves(tx: Tx, from: string, into: string): Promise<void> {
  for (const shell of await tx.getAll('members', await mergedInto(from))) {
    if (shell.mergedInto === from) tx.set('members', { ...shell, mergedInto: into });
  }
}

function dropPictures(tx: Tx, from: Member, into: Member, now: number): void {
  const kept = filesOf(into);
  const files = filesOf(from).filter((file) => !kept.includes(file));
  if (files.length > 0) tx.add('outbox', choreRow({ kind: 'dropFiles', payload: { files } }, now));
}
