import type { LedgerBatch } from './batch';
import { deposit, heldId, withdraw, type MemberAccount } from './member-account';

export interface MergedAccounts {
  /** What `into` has afterwards; `from` has nothing left and goes. */
  readonly into: MemberAccount;
  /** Absent when `from` was empty. */
  readonly batch?: LedgerBatch;
}

/** Moves all of one account to another of the same person: balance or debt, lots with their ends, and what orders hold. */
export function mergeAccounts(
  from: MemberAccount,
  into: MemberAccount,
  at: number,
): MergedAccounts {
  const { unit, balance, held } = from;
  const richer = balance > 0 ? deposit(into, from.lots) : into;
  const changed = balance < 0 ? withdraw(into, -balance).account : richer;
  const after = {
    ...changed,
    held: into.held + held,
    holds: [...into.holds, ...from.holds],
  };
  const entries = [
    ...moved(from._id, into._id, balance),
    ...moved(heldId(from), heldId(into), held),
  ];
  if (entries.length === 0) return { into: after };
  const event = unit === 'points' ? 'mergePoints' : 'mergeGrowth';
  const statement = { account: into._id, number: after.changes, balance: after.balance };
  const batch: LedgerBatch = {
    _id: `${event}:${from.ref}`,
    shopId: into.shopId,
    unit,
    event,
    entries,
    at,
    ...(balance === 0 ? {} : { statement }),
  };
  return { into: after, batch };
}

function moved(from: string, to: string, amount: number) {
  if (amount === 0) return [];
  return [
    { account: from, amount: 0 - amount },
    { account: to, amount },
  ];
}
