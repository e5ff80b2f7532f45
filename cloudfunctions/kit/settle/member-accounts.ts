import {
  accountId,
  openAccount,
  type MemberAccount,
  type MemberUnit,
} from '#domain/ledger/member-account';
import type { Posted } from '#domain/ledger/post-change';
import { newId } from '../outside/ids';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';

/** A member's account of one unit; an empty one when nothing ever came in. */
export async function accountOf(
  tx: Tx,
  unit: MemberUnit,
  memberId: string,
): Promise<MemberAccount> {
  const found = await tx.get('accounts', accountId(unit, memberId));
  return found ?? openAccount(unit, { memberId, shopId: theShopId, ref: newId(16) });
}

/** Saves changes of one account: every batch, and the account as the last one left it. */
export function savePosted(tx: Tx, changes: readonly (Posted | undefined)[]): void {
  const happened = changes.filter((one) => one !== undefined);
  for (const { batch } of happened) tx.add('ledger', batch);
  const last = happened[happened.length - 1];
  if (last !== undefined) tx.set('accounts', last.account);
}
