import { accountId } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { withLevel } from '#domain/membership/level-of';
import type { ShopSettings } from '#domain/shop';
import { inTurns } from '../../kit/in-turns';
import { renewLevel } from '../../kit/membership/renew-level';
import { accountsById } from '../../kit/repositories/accounts';
import { cardHolders } from '../../kit/repositories/members';
import { shopSettings } from '../../kit/repositories/settings';
import { withTransaction } from '../../kit/with-transaction';

const pageSize = 400;
const atOnce = 4;

/** Every card holder has the level their growth reaches by today's settings: the merchant may have changed them. */
export async function renewLevels(now: number): Promise<number> {
  const settings = await shopSettings();
  let renewed = 0;
  let cursor: string | undefined;
  do {
    const page = await cardHolders(pageSize, cursor);
    const stale = await staleLevels(page.items, settings, now);
    await inTurns(stale, atOnce, (member) => renewOne(member._id, settings, now));
    renewed += stale.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return renewed;
}

async function staleLevels(
  members: readonly Member[],
  { levels }: ShopSettings,
  now: number,
): Promise<Member[]> {
  const accounts = await accountsById(members.map(({ _id }) => accountId('growth', _id)));
  const growth = new Map(accounts.map((account) => [account.memberId, account.balance]));
  return members.filter((member) => {
    const fresh = withLevel(member, growth.get(member._id) ?? 0, levels, now);
    return fresh.level?.id !== member.level?.id;
  });
}

async function renewOne(memberId: string, settings: ShopSettings, now: number): Promise<void> {
  await withTransaction(async (tx) => {
    const [member, growth] = await Promise.all([
      tx.get('members', memberId),
      tx.get('accounts', accountId('growth', memberId)),
    ]);
    if (member !== undefined) renewLevel(tx, member, growth ?? { balance: 0 }, settings, now);
    return { ok: true, value: undefined };
  });
}
