import { forfeit } from '#domain/ledger/earn';
import { accountId, type MemberUnit } from '#domain/ledger/member-account';
import { filesOf } from '#domain/membership/avatar';
import { deletionObstacles } from '#domain/membership/deletion';
import { verifiedPhonesOf } from '#domain/membership/phone';
import { pseudonymsOf } from '#domain/membership/pseudonym';
import type { Erasure } from '#domain/records';
import type { Answer } from '../answer';
import { callerIdOf } from '../caller';
import { newId } from '../outside/ids';
import { mergedInto, openidsOf } from '../repositories/members';
import { countClosing } from '../repositories/outbox';
import { allOrdersOf, rewardsOf } from '../repositories/personal-data';
import type { Tx } from '../transaction';
import { choreRow } from './chore-row';

const units: readonly MemberUnit[] = ['points', 'growth'];

/**
 * Shuts the door behind a member in one transaction: identities, phone, card and accounts go, what they had is given up in
 * the ledger, and the rest is left to `eraseTraces`. Refused while they would lose goods or money by it; the record of unpaid
 * orders is what a placed order writes too, so none slips through.
 */
export async function beginErasure(
  tx: Tx,
  memberId: string,
  now: number,
): Promise<Answer<Erasure>> {
  const [member, buyer, openids, guests, orders, rewards] = await Promise.all([
    tx.get('members', memberId),
    tx.get('buyers', memberId),
    openidsOf(memberId),
    mergedInto(memberId),
    allOrdersOf(memberId),
    rewardsOf(memberId),
  ]);
  if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
  if ((buyer?.unpaidOrderIds ?? []).length > 0) return { ok: false, code: 'DELETE_UNPAID' };
  const [obstacle] = deletionObstacles(
    orders,
    rewards.map((reward) => reward.status),
    await countClosing(orders),
  );
  if (obstacle !== undefined) return { ok: false, code: obstacle };

  for (const unit of units) await giveUp(tx, unit, memberId, now);
  for (const openid of openids) tx.remove('identities', openid);
  for (const phone of verifiedPhonesOf(member)) tx.remove('phones', phone);
  if (member.cardNumber !== undefined) tx.remove('cards', member.cardNumber);
  tx.remove('buyers', memberId);
  tx.remove('members', memberId);
  const erasure: Erasure = {
    pseudonyms: pseudonymsOf([memberId, ...guests], newId(16)),
    openids,
    callers: openids.map(callerIdOf),
    phones: verifiedPhonesOf(member),
    files: filesOf(member),
    begunAt: now,
  };
  tx.add('outbox', choreRow({ kind: 'eraseMember', payload: erasure }, now));
  return { ok: true, value: erasure };
}

async function giveUp(tx: Tx, unit: MemberUnit, memberId: string, now: number): Promise<void> {
  const account = await tx.get('accounts', accountId(unit, memberId));
  if (account === undefined) return;
  const given = forfeit(account, now);
  if (given !== undefined) tx.add('ledger', given.batch);
  tx.remove('accounts', account._id);
}
