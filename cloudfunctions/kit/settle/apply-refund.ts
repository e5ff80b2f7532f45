import { refundBatch } from '#domain/ledger/post-sale';
import { refundDone } from '#domain/order/apply-event';
import { isRefundedInFull } from '#domain/order/is-given-back';
import type { Order } from '#domain/order/order';
import type { OutboxRow } from '#domain/records';
import { mustHold, type Answer } from '../answer';
import { shopSettings } from '../repositories/settings';
import type { Tx } from '../transaction';
import { withTransaction } from '../with-transaction';
import { readHoldings } from './order-holdings';
import { refundRowId } from './outbox-rows';
import { giveAllBack } from './refund-order';

export type RefundOutcome = 'refunded' | 'repeated';

interface Refund {
  readonly orderId: string;
  readonly refundId: string;
  readonly amountFen: number;
}

/** The money of an order is back with the buyer: noted once, in one transaction with its outbox row and ledger. */
export function applyRefund(refund: Refund, now: number): Promise<Answer<RefundOutcome>> {
  return withTransaction<RefundOutcome>(async (tx) => {
    const [order, row] = await Promise.all([
      tx.get('orders', refund.orderId),
      tx.get('outbox', refundRowId(refund.orderId)),
    ]);
    if (order === undefined || !isAsked(row, refund)) return { ok: false, code: 'PAY_WRONG_ORDER' };
    if (row.payload.amountFen !== refund.amountFen) return { ok: false, code: 'PAY_WRONG_AMOUNT' };
    if (order.payment.status === 'refunded') return { ok: true, value: 'repeated' };
    tx.set('outbox', { ...row, status: 'done' });
    await giveBack(tx, order, now);
    return { ok: true, value: 'refunded' };
  });
}

/** Only a refund the shop asked for counts, under the number it gave. */
function isAsked(
  row: OutboxRow | undefined,
  { refundId }: Refund,
): row is Extract<OutboxRow, { readonly kind: 'refund' }> {
  return row?.kind === 'refund' && row.payload.refundId === refundId;
}

/** A late payment had taken nothing that could come back but its money. */
async function giveBack(tx: Tx, order: Order, now: number): Promise<void> {
  if (isRefundedInFull(order)) {
    const [holdings, settings] = await Promise.all([readHoldings(tx, order), shopSettings()]);
    await giveAllBack(tx, holdings, { actor: 'wechatpay', settings, now });
    return;
  }
  tx.set('orders', mustHold(refundDone(order, { at: now })));
  tx.add('ledger', refundBatch(order, now));
}
