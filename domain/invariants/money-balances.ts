import type { LedgerBatch } from '../ledger/batch';
import {
  channelAccount,
  isBalanced,
  lateReceiptBatch,
  refundBatch,
  refundedSaleBatch,
  saleBatch,
} from '../ledger/post-sale';
import { isRefundedInFull } from '../order/is-given-back';
import type { Order } from '../order/order';
import { byId, groupBy } from './index-documents';
import type { Finding, Invariant } from './shop-database';

/** Money is only moved, and each order's money is exactly what its state says. */
export const moneyBalances: Invariant<'ledgerBatches' | 'orders'> = {
  id: 'I1',
  promise: 'every ledger batch balances; paid = lines - discounts + freight; refunds <= paid',
  *check({ ledgerBatches, orders }) {
    const known = byId(orders);
    for (const batch of ledgerBatches) {
      const where = `ledger/${batch._id}`;
      if (!isBalanced(batch)) yield { what: 'the entries do not sum to zero', where };
      if (batch.orderId !== undefined && !known.has(batch.orderId)) {
        yield { what: 'the batch names an order that does not exist', where };
      }
    }
    const batchesOf = groupBy(ledgerBatches, (batch) => batch.orderId);
    for (const order of orders) {
      yield* checkAmounts(order);
      yield* checkBatches(order, batchesOf.get(order._id) ?? []);
    }
  },
};

function* checkAmounts({ _id, quote, payment }: Order): Iterable<Finding> {
  const where = `orders/${_id}`;
  if (quote.payableFen !== quote.goodsFen - quote.discountFen + quote.freightFen) {
    yield { what: 'payable is not lines - discounts + freight', where };
  }
  if ('paidFen' in payment && payment.paidFen !== quote.payableFen) {
    yield { what: 'paid is not what was to pay', where };
  }
  if (
    'refundedFen' in payment &&
    (payment.refundedFen < 0 || payment.refundedFen > payment.paidFen)
  ) {
    yield { what: 'more is refunded than was paid', where };
  }
}

function* checkBatches(order: Order, batches: readonly LedgerBatch[]): Iterable<Finding> {
  const where = `orders/${order._id}`;
  const posted = byId(batches);
  const expected = expectedBatches(order);
  for (const batch of expected) {
    if (!sameEntries(batch, posted.get(batch._id))) {
      yield { what: `the ledger has no right batch ${batch.event} for the order`, where };
    }
  }
  if (channelBalance(batches) !== moneyKept(order)) {
    yield { what: 'the money in the ledger is not paid - refunded', where };
  }
}

/** What the order's own history says must be posted. */
function expectedBatches(order: Order): LedgerBatch[] {
  const { status } = order.payment;
  if (status === 'unpaid' || status === 'closed') return [];
  const late = order.history.some((entry) => entry.event === 'payLateOutOfStock');
  if (!late) return status === 'refunded' ? refundedSale(order) : [saleBatch(order, 0)];
  const receipt = lateReceiptBatch(order, 0);
  return status === 'refunded' ? [receipt, refundBatch(order, 0)] : [receipt];
}

function refundedSale(order: Order): LedgerBatch[] {
  const sale = saleBatch(order, 0);
  return isRefundedInFull(order) ? [sale, refundedSaleBatch(order, 0)] : [sale];
}

function moneyKept({ payment }: Order): number {
  if (!('paidFen' in payment)) return 0;
  return payment.paidFen - ('refundedFen' in payment ? payment.refundedFen : 0);
}

function channelBalance(batches: readonly LedgerBatch[]): number {
  return batches
    .flatMap((batch) => batch.entries)
    .filter((entry) => entry.account === channelAccount)
    .reduce((total, entry) => total + entry.amount, 0);
}

function sameEntries(expected: LedgerBatch, found: LedgerBatch | undefined): boolean {
  if (expected.entries.length === 0) return (found?.entries ?? []).length === 0;
  const amounts = new Map(found?.entries.map((entry) => [entry.account, entry.amount]));
  return (
    found?.entries.length === expected.entries.length &&
    expected.entries.every((entry) => amounts.get(entry.account) === entry.amount)
  );
}
