import { refundBatch } from '#domain/ledger/post-sale';
import { refundDone } from '#domain/order/apply-event';
import { mustHold, type Answer } from '../answer';
import { withTransaction } from '../with-transaction';
import { lateRefundId, refundRowId } from './outbox-rows';

export type RefundOutcome = 'refunded' | 'repeated';

/** The money of a late payment is back with the buyer: noted once, in one transaction with its outbox row and ledger. */
export function applyRefund(
  refund: { readonly orderId: string; readonly refundId: string; readonly amountFen: number },
  now: number,
): Promise<Answer<RefundOutcome>> {
  return withTransaction<RefundOutcome>(async (tx) => {
    const [order, row] = await Promise.all([
      tx.get('orders', refund.orderId),
      tx.get('outbox', refundRowId(refund.orderId)),
    ]);
    if (order === undefined || row === undefined || refund.refundId !== lateRefundId(order._id)) {
      return { ok: false, code: 'PAY_WRONG_ORDER' };
    }
    if (row.kind !== 'refund' || row.payload.amountFen !== refund.amountFen) {
      return { ok: false, code: 'PAY_WRONG_AMOUNT' };
    }
    if (order.payment.status === 'refunded') return { ok: true, value: 'repeated' };
    tx.set('orders', mustHold(refundDone(order, { at: now })));
    tx.set('outbox', { ...row, status: 'done' });
    tx.add('ledger', refundBatch(order, now));
    return { ok: true, value: 'refunded' };
  });
}
