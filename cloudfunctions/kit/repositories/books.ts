import type { Books } from '#domain/ledger/reconcile';
import { collectionOf, mostDocuments } from '../collection';
import type { CollectionName, Collections } from '../collections';

/** Documents of one collection that one look takes. */
const most = 50_000;

export interface AllBooks extends Books {
  /** False when a collection has more than one look takes. */
  readonly complete: boolean;
}

/** Everything the ledger is checked against. */
export async function allBooks(): Promise<AllBooks> {
  const [ledgerBatches, orders, accounts] = await Promise.all([
    every('ledger'),
    every('orders'),
    every('accounts'),
  ]);
  const complete = [ledgerBatches, orders, accounts].every((list) => list.length < most);
  return { ledgerBatches, orders, accounts, complete };
}

/** Page after page by id, which is indexed everywhere. */
async function every<Name extends CollectionName>(name: Name): Promise<Collections[Name][]> {
  const { find } = collectionOf(name);
  const all: Collections[Name][] = [];
  let last: string | undefined;
  do {
    const where = last === undefined ? {} : { _id: { above: last } };
    const page = await find(where, { sort: [['_id', 'asc']], limit: mostDocuments });
    all.push(...page);
    last = page.length < mostDocuments ? undefined : page[page.length - 1]?._id;
  } while (last !== undefined && all.length < most);
  return all;
}
