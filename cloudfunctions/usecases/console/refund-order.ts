import type { CheckedInputOf } from '#contract/action';
import type { adminActions, RefundedOrder } from '#contract/admin';
import { formatYuan } from '#domain/money';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { orderById } from '../../kit/repositories/orders';
import { shopSettings } from '../../kit/repositories/settings';
import { refundBeforeShipping } from '../../kit/settle/refund-order';

/** Cancels a paid order that is not shipped and gives all of it back. The answer names nobody, because it is kept for repeats. */
export function refundOrder(
  { orderId, reason }: CheckedInputOf<typeof adminActions.refundOrder>,
  context: StaffContext,
): Promise<Answer<RefundedOrder>> {
  const { caller, now } = context;
  return once(context, async (tx) => {
    const [known, settings] = await Promise.all([orderById(orderId), shopSettings()]);
    if (known === undefined) return { ok: false, code: 'NOT_FOUND' };
    const decision = { actor: `staff:${caller.id}`, reason, settings, now };
    const refunded = await refundBeforeShipping(tx, known, decision);
    if (!refunded.ok) return refunded;
    const { _id, quote, payment, fulfilment } = refunded.value;
    const summary = `发货前全额退款 ${formatYuan(quote.payableFen)} 元：${reason}`;
    audit(tx, context, { targetId: _id, summary });
    return {
      ok: true,
      value: { id: _id, payment: payment.status, fulfilment: fulfilment.status },
    };
  });
}
