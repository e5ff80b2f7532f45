import { negate, type Fen } from '../money';
import type { Order } from '../order/order';
import type { PriceStep } from '../pricing/quote';
import type { LedgerBatch, LedgerEntry } from './batch';

/** Where the buyers' money arrives. */
export const channelAccount = 'channel:wechatpay';

/**
 * A paid order: money and everything that paid in its place in, goods and freight at their full price out. Posted once,
 * when the payment is applied.
 */
export function saleBatch(order: Order, at: number): LedgerBatch {
  const { payableFen, steps } = order.quote;
  return batch(order, 'sale', at, [
    [channelAccount, payableFen],
    ...steps.map((step) => [accountOf(step, order), negate(step.fen)] as const),
  ]);
}

/** Where a step of the price is booked: what adds to it on the order, what takes off on the account of who gave it. */
function accountOf({ stage, source, fen }: PriceStep, { _id, quote }: Order): string {
  if (fen >= 0) return `order:${_id}:${stage === 'freight' ? 'freight' : 'goods'}`;
  const coupon = quote.couponsUsed.find((one) => one.couponId === source);
  if (coupon !== undefined) return `coupon:${coupon.templateId}`;
  return source === '' ? `discount:${stage}` : `discount:${source}`;
}

/** Money for a closed order that cannot be fulfilled: it is the buyer's until it is back. */
export function lateReceiptBatch(order: Order, at: number): LedgerBatch {
  const { payableFen } = order.quote;
  return batch(order, 'lateReceipt', at, [
    [channelAccount, payableFen],
    [`order:${order._id}:owed`, negate(payableFen)],
  ]);
}

/**
 * All of a sale goes back before anything was shipped: its batch the other way round, so that nothing of it is left on any
 * account. Posted once, when the money is back with the buyer.
 */
export function refundedSaleBatch(order: Order, at: number): LedgerBatch {
  const sale = saleBatch(order, at);
  const entries = sale.entries.map(({ account, amount }) => ({ account, amount: 0 - amount }));
  return { ...sale, _id: `refund:${order._id}`, event: 'refund', entries };
}

/** The money of `lateReceiptBatch` is back with the buyer. */
export function refundBatch(order: Order, at: number): LedgerBatch {
  const { payableFen } = order.quote;
  return batch(order, 'refund', at, [
    [`order:${order._id}:owed`, payableFen],
    [channelAccount, negate(payableFen)],
  ]);
}

/** Whether a batch is proper double entry: whole amounts, none zero, sum zero. */
export function isBalanced(batch: Pick<LedgerBatch, 'entries'>): boolean {
  const amounts = batch.entries.map((entry) => entry.amount);
  return (
    amounts.every((amount) => Number.isSafeInteger(amount) && amount !== 0) &&
    amounts.reduce((a, b) => a + b, 0) === 0
  );
}

function batch(
  order: Order,
  event: string,
  at: number,
  amounts: readonly (readonly [string, Fen])[],
): LedgerBatch {
  return {
    _id: `${event}:${order._id}`,
    shopId: order.shopId,
    unit: 'fen',
    event,
    orderId: order._id,
    entries: entriesOf(amounts),
    at,
  };
}

/** One entry per account; accounts where nothing moves are left out. */
function entriesOf(amounts: readonly (readonly [string, Fen])[]): LedgerEntry[] {
  const totals = new Map<string, number>();
  for (const [account, amount] of amounts) totals.set(account, (totals.get(account) ?? 0) + amount);
  return [...totals]
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]) => ({ account, amount }));
}
