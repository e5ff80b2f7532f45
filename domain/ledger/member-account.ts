import { joinLots, sumOfLots, takeLots, type Lot } from './lots';

export type MemberUnit = 'points' | 'growth';

/** Points an unpaid order holds, and the ends they will have again if it is closed. */
export interface Hold {
  readonly orderId: string;
  readonly lots: readonly Lot[];
}

/**
 * What a member has of one unit. Its numbers are sums of ledger entries, kept here so that spending is a compare-and-set;
 * it is only ever written together with the batch that explains the change (invariant I6).
 */
export interface MemberAccount {
  /** `${unit}:${memberId}`, also the account's name in the ledger. */
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  readonly unit: MemberUnit;
  /** Stands for the account in batch ids, so that no member id is part of them. */
  readonly ref: string;
  /** Free to spend; negative after a refund took back what was spent already. */
  readonly balance: number;
  /** Sum of `holds`. */
  readonly held: number;
  /** The next to end first; they sum to the balance, or there are none while it is negative. */
  readonly lots: readonly Lot[];
  readonly holds: readonly Hold[];
  /** Changes of the balance so far. */
  readonly changes: number;
}

export function accountId(unit: MemberUnit, memberId: string): string {
  return `${unit}:${memberId}`;
}

/** The ledger's name of what an account's orders hold. */
export function heldId({ unit, memberId }: Pick<MemberAccount, 'unit' | 'memberId'>): string {
  return `${unit}:held:${memberId}`;
}

export type Counterpart = 'issued' | 'spent' | 'expired' | 'forfeited';

/** Where a member's units come from and go to. */
export function counterpart(unit: MemberUnit, name: Counterpart): string {
  return `${unit}:${name}`;
}

export function openAccount(
  unit: MemberUnit,
  { memberId, shopId, ref }: Pick<MemberAccount, 'memberId' | 'shopId' | 'ref'>,
): MemberAccount {
  const empty = { balance: 0, held: 0, lots: [], holds: [], changes: 0 };
  return { _id: accountId(unit, memberId), shopId, memberId, unit, ref, ...empty };
}

/** Puts lots in. A debt is paid first, out of what would end first. */
export function deposit(account: MemberAccount, lots: readonly Lot[]): MemberAccount {
  const debt = Math.max(0, -account.balance);
  const kept = takeLots(lots, Math.min(debt, sumOfLots(lots))).left;
  return {
    ...account,
    balance: account.balance + sumOfLots(lots),
    lots: joinLots(account.lots, kept),
    changes: account.changes + 1,
  };
}

/** Takes an amount out, what ends first first; what is not there becomes a debt. */
export function withdraw(
  account: MemberAccount,
  amount: number,
  preferred?: number,
): { readonly account: MemberAccount; readonly taken: readonly Lot[] } {
  const { taken, left } = takeLots(account.lots, amount, preferred);
  const balance = account.balance - amount;
  return { account: { ...account, balance, lots: left, changes: account.changes + 1 }, taken };
}
