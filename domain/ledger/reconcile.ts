import { moneyBalances } from '../invariants/money-balances';
import { accountsAddUp } from '../invariants/accounts-add-up';
import type { Finding, ShopDatabase } from '../invariants/shop-database';
import type { LedgerUnit } from './batch';

/** The documents a look through the ledger needs. */
export type Books = Pick<ShopDatabase, 'ledgerBatches' | 'orders' | 'accounts'>;

export interface Balance {
  readonly unit: LedgerUnit;
  readonly account: string;
  readonly amount: number;
}

/**
 * Finds what does not add up: a batch that does not balance, a paid order without its batch, an account that differs from
 * its entries or its lots, an event posted twice.
 */
export function reconcile(books: Books): Finding[] {
  return [...moneyBalances.check(books), ...accountsAddUp.check(books)];
}

/** Balances of the shop's own accounts; those of single members and orders are summed under one name each. */
export function balancesOf(batches: Books['ledgerBatches']): Balance[] {
  const sums = new Map<string, Balance>();
  for (const { unit, entries } of batches) {
    for (const entry of entries) {
      const account = summaryName(entry.account);
      const before = sums.get(`${unit} ${account}`)?.amount ?? 0;
      sums.set(`${unit} ${account}`, { unit, account, amount: before + entry.amount });
    }
  }
  return [...sums.values()];
}

function summaryName(account: string): string {
  const order = /^order:[^:]+:(\w+)$/.exec(account);
  if (order !== null) return `orders:${order[1] ?? ''}`;
  const held = /^(points|growth):held:/.exec(account);
  if (held !== null) return `${held[1] ?? ''}:held`;
  const member = /^(points|growth):(?!issued$|spent$|expired$|forfeited$)/.exec(account);
  return member === null ? account : `${member[1] ?? ''}:members`;
}
