import type { ReconciliationView } from '#contract/member-views';
import { balancesOf, reconcile } from '#domain/ledger/reconcile';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { activitiesByIds } from '../../kit/repositories/activities';
import { allBooks } from '../../kit/repositories/books';
import { templatesByIds } from '../../kit/repositories/coupon-templates';
import { ledgerFindings } from '../../kit/views/ledger-findings';

/** A page shows no more than this; what is behind it shows when the first are mended. */
const mostFindings = 200;

/** Looks through the whole ledger and tells what does not add up, and the balances of the shop. */
export async function reconcileLedger(
  _: object,
  { now }: StaffContext,
): Promise<Answer<ReconciliationView>> {
  const books = await allBooks();
  const balances = balancesOf(books.ledgerBatches);
  const titles = await titlesOf(balances.map(({ account }) => account));
  return {
    ok: true,
    value: {
      at: now,
      batches: books.ledgerBatches.length,
      orders: books.orders.length,
      accounts: books.accounts.length,
      complete: books.complete,
      findings: await ledgerFindings(reconcile(books).slice(0, mostFindings), books),
      balances: balances.map((balance) => {
        const title = titles.get(balance.account);
        return title === undefined ? balance : { ...balance, title };
      }),
    },
  };
}

const givers = { coupons: 'coupon:', activities: 'discount:activity:' } as const;

/** By account: what gave the money away, in the words of the shop. */
async function titlesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const idsAfter = (prefix: string) =>
    accounts.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  const [coupons, activities] = await Promise.all([
    templatesByIds(idsAfter(givers.coupons)),
    activitiesByIds(idsAfter(givers.activities)),
  ]);
  return new Map([
    ...coupons.map(({ _id, title }) => [`${givers.coupons}${_id}`, title] as const),
    ...activities.map(({ _id, title }) => [`${givers.activities}${_id}`, title] as const),
  ]);
}
