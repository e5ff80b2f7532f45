import type { MemberAccount } from '#domain/ledger/member-account';
import { expire } from '#domain/ledger/earn';
import type { ShopSettings } from '#domain/shop';
import { inTurns } from '../../kit/in-turns';
import { log } from '../../kit/log';
import { renewLevel } from '../../kit/membership/renew-level';
import { accountsWithEnded } from '../../kit/repositories/accounts';
import { shopSettings } from '../../kit/repositories/settings';
import { savePosted } from '../../kit/settle/member-accounts';
import { withTransaction } from '../../kit/with-transaction';

const atOnce = 4;
const mostPerRun = 500;

/**
 * Ends points at the end of the year after they were earned, and growth after twelve months; a level follows its growth.
 * Nothing is lost by a late run: what is over stays over.
 */
export async function expirePoints(now: number): Promise<number> {
  const [settings, accounts] = await Promise.all([
    shopSettings(),
    accountsWithEnded(now, mostPerRun),
  ]);
  const ended = await inTurns(accounts, atOnce, (account) => expireOne(account, settings, now));
  return ended.filter(Boolean).length;
}

async function expireOne(
  { _id, memberId, unit }: MemberAccount,
  settings: ShopSettings,
  now: number,
): Promise<boolean> {
  try {
    const done = await withTransaction(async (tx) => {
      const [account, member] = await Promise.all([
        tx.get('accounts', _id),
        tx.get('members', memberId),
      ]);
      const ended = account && expire(account, now);
      if (ended === undefined) return { ok: true, value: false };
      savePosted(tx, [ended]);
      if (unit === 'growth' && member !== undefined) {
        renewLevel(tx, member, ended.account, settings, now);
      }
      return { ok: true, value: true };
    });
    return done.ok && done.value;
  } catch (error) {
    log.fault('Ending what is over failed', error);
    return false;
  }
}
