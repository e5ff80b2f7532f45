import type { ReconciliationView } from '#contract/member-views';
import { balancesOf, reconcile } from '#domain/ledger/reconcile';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { allBooks } from '../../kit/repositories/books';

/** A page shows no more than this; what is behind it shows when the first are mended. */
const mostFindings = 200;

/** Looks through the whole ledger and tells what does not add up, and the balances of the shop. */
export async function reconcileLedger(
  _: object,
  { now }: StaffContext,
): Promise<Answer<ReconciliationView>> {
  const books = await allBooks();
  return {
    ok: true,
    value: {
      at: now,
      batches: books.ledgerBatches.length,
      orders: books.orders.length,
      accounts: books.accounts.length,
      complete: books.complete,
      findings: reconcile(books).slice(0, mostFindings),
      balances: balancesOf(books.ledgerBatches),
    },
  };
}
