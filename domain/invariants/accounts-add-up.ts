import { accountsOfMembers, batchesOfOrder } from '../ledger/check-accounts';
import { byId, groupBy } from './index-documents';
import type { Invariant } from './shop-database';

/** What a member has is what the ledger says, lot by lot, and no event brought or took anything twice. */
export const accountsAddUp: Invariant<'accounts' | 'ledgerBatches' | 'orders'> = {
  id: 'I6',
  promise: 'points and growth = sums of their entries; lots = balance; one entry per source',
  *check({ accounts, ledgerBatches, orders }) {
    yield* accountsOfMembers(accounts, ledgerBatches, byId(orders));
    const ofOrder = groupBy(ledgerBatches, (batch) => batch.orderId);
    for (const [orderId, batches] of ofOrder) {
      yield* batchesOfOrder(orderId, batches);
    }
  },
};
