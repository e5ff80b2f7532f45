import type { LedgerBatch } from '#domain/ledger/batch';
import { earn } from '#domain/ledger/earn';
import { openAccount, type MemberAccount, type MemberUnit } from '#domain/ledger/member-account';
import type { Posted } from '#domain/ledger/post-change';
import type { Lot } from '#domain/ledger/lots';
import { noon } from './fixed-time';

/** An account with its batches, as far as it has come. */
export interface Book {
  readonly account: MemberAccount;
  readonly batches: readonly LedgerBatch[];
}

/** An empty account of the friend. */
export function anAccount(unit: MemberUnit = 'points', memberId = 'friend'): MemberAccount {
  return openAccount(unit, {
    memberId,
    shopId: 'shop',
    ref: `ref-of-${[...memberId].reverse().join('')}`,
  });
}

export function aBook(unit: MemberUnit = 'points', memberId = 'friend'): Book {
  return { account: anAccount(unit, memberId), batches: [] };
}

/** The book after an event; unchanged where nothing happened. */
export function after({ account, batches }: Book, posted: Posted | undefined): Book {
  return posted === undefined
    ? { account, batches }
    : { account: posted.account, batches: [...batches, posted.batch] };
}

let events = 0;

/** The book after these lots were earned. */
export function having(book: Book, ...lots: readonly Lot[]): Book {
  return lots.reduce((now, lot) => {
    events += 1;
    return after(now, earn(now.account, lot, { source: `event-${events}`, at: noon }));
  }, book);
}
