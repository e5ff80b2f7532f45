import { accountsAddUp } from './invariants/accounts-add-up';
import { commissionRecomputes } from './invariants/commission-recomputes';
import { couponsOnce } from './invariants/coupons-once';
import { legalHistories } from './invariants/legal-histories';
import { moneyBalances } from './invariants/money-balances';
import { oneAnswer } from './invariants/one-answer';
import { outsideOrdersAddUp } from './invariants/outside-orders-add-up';
import { priceRecomputes } from './invariants/price-recomputes';
import type { Finding, Invariant, ShopDatabase, Violation } from './invariants/shop-database';
import { stockAddsUp } from './invariants/stock-adds-up';

export type { ShopDatabase, Violation } from './invariants/shop-database';

/** What is always true of a shop. A new promise is a file in invariants/ and a line here. */
export const invariants: readonly Invariant[] = [
  moneyBalances,
  priceRecomputes,
  stockAddsUp,
  couponsOnce,
  commissionRecomputes,
  accountsAddUp,
  oneAnswer,
  legalHistories,
  outsideOrdersAddUp,
];

/** Checks every promise over the whole database; empty when all is well. */
export function checkInvariants(db: ShopDatabase): Violation[] {
  return invariants.flatMap((invariant) => checkInvariant(invariant, db));
}

/** Checks one promise, for who wants to do something else between two. */
export function checkInvariant(invariant: Invariant, db: ShopDatabase): Violation[] {
  return findings(invariant, db).map((finding) => ({ id: invariant.id, ...finding }));
}

/** A document too broken to read must not hide what the other promises have to say. */
function findings(invariant: Invariant, db: ShopDatabase): Finding[] {
  const found: Finding[] = [];
  try {
    for (const finding of invariant.check(db)) found.push(finding);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    found.push({ what: `could not be checked to the end: ${why}`, where: invariant.id });
  }
  return found;
}
