import { mergeAccounts } from '#domain/ledger/merge-accounts';
import { accountId } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { mergeMembers } from '#domain/membership/merge-members';
import { mergeTouches } from '#domain/membership/merge-touches';
import { openidsOf } from '../repositories/members';
import { accountOf } from '../settle/member-accounts';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';
import { choreRow } from './chore-row';

/**
 * Makes two members one, in a transaction that holds everything somebody may be changing at this moment: who the
 * identities are, unpaid orders, points and growth, the way to the shop, the card. Coupons, orders and shares follow by
 * `moveBelongings`. Writes everything but `into` itself, which the caller has more to say about.
 */
export async function uniteMembers(
  tx: Tx,
  from: Member,
  into: Member,
  now: number,
): Promise<Member> {
  const openids = await openidsOf(from._id);
  const merged = mergeMembers(from, into);
  await Promise.all([
    moveIdentities(tx, openids, from._id, into._id),
    moveUnpaidOrders(tx, from._id, into._id),
    moveAccount(tx, 'points', from._id, into._id, now),
    moveAccount(tx, 'growth', from._id, into._id, now),
    moveTouches(tx, from._id, into._id),
    moveCard(tx, from, into._id),
  ]);
  tx.set('members', merged.from);
  tx.add(
    'outbox',
    choreRow({ kind: 'moveBelongings', payload: { from: from._id, into: into._id } }, now),
  );
  return merged.into;
}

async function moveIdentities(
  tx: Tx,
  openids: readonly string[],
  from: string,
  into: string,
): Promise<void> {
  const identities = await tx.getAll('identities', openids);
  for (const identity of identities.filter((one) => one.memberId === from)) {
    tx.set('identities', { ...identity, memberId: into });
  }
}

/** The record of unpaid orders is what a placed order writes too: ordering and uniting never pass each other. */
async function moveUnpaidOrders(tx: Tx, from: string, into: string): Promise<void> {
  const [guest, member] = await Promise.all([tx.get('buyers', from), tx.get('buyers', into)]);
  const moving = guest?.unpaidOrderIds ?? [];
  const known = member?.unpaidOrderIds ?? [];
  const orders = await tx.getAll('orders', moving);
  for (const order of orders) tx.set('orders', { ...order, memberId: into });
  tx.set('buyers', { _id: into, shopId: theShopId, unpaidOrderIds: [...known, ...moving] });
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

/** A card goes on working, for the member its holder is now. */
async function moveCard(tx: Tx, { cardNumber }: Member, into: string): Promise<void> {
  const card = cardNumber === undefined ? undefined : await tx.get('cards', cardNumber);
  if (card !== undefined) tx.set('cards', { ...card, memberId: into });
}
