import { earn } from '#domain/ledger/earn';
import { openAccount, type MemberUnit } from '#domain/ledger/member-account';
import type { RunningShop } from './a-running-shop';
import { day } from './builders/fixed-time';

/** Gives a member who has none some points (or growth), as an order would have: account and batch together. */
export async function givePoints(
  shop: RunningShop,
  memberId: string,
  amount: number,
  { unit = 'points', until = Date.now() + 100 * day }: { unit?: MemberUnit; until?: number } = {},
): Promise<void> {
  const account = openAccount(unit, {
    memberId,
    shopId: 'shop',
    ref: `ref${shop.all('accounts').length}`,
  });
  const source = `given-${shop.all('ledger').length}`;
  const posted = earn(account, { amount, until }, { source, at: Date.now() });
  if (posted === undefined) throw new RangeError('nothing was given');
  await shop.insert({ accounts: [posted.account], ledger: [posted.batch] });
}
