import type { ShopDatabase } from './shop-database';

/** Where each list of the database is stored. */
const collectionOf: Readonly<Record<keyof ShopDatabase, string>> = {
  settings: 'settings',
  products: 'products',
  stocks: 'stocks',
  stockMovements: 'stockMovements',
  couponTemplates: 'couponTemplates',
  coupons: 'coupons',
  budgets: 'budgets',
  orders: 'orders',
  ledgerBatches: 'ledger',
  accounts: 'accounts',
  outsideOrders: 'outsideOrders',
  commissions: 'commissions',
  identities: 'identities',
  members: 'members',
  shares: 'shares',
  visits: 'visits',
  touchHistories: 'touches',
  idempotency: 'idempotency',
  outbox: 'outbox',
  notices: 'notices',
  audit: 'audit',
};

/**
 * Gathers a whole shop from its stored documents. They are taken at their word: `checkInvariants` reports
 * a document it cannot read instead of hiding it.
 */
export function collectDatabase(
  documentsOf: (collection: string) => readonly unknown[],
): ShopDatabase {
  const lists = Object.entries(collectionOf).map(([list, name]) => [list, documentsOf(name)]);
  return Object.fromEntries(lists) as ShopDatabase;
}
