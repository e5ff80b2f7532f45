import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { OrderView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { keptAnswer, once } from '../../kit/once';
import { memberIdOf } from '../../kit/repositories/members';
import { orderOf } from '../../kit/repositories/orders';
import { closeOrder } from '../../kit/settle/close-order';
import { endPayment } from '../../kit/settle/end-payment';
import { orderView } from '../../kit/views/order-view';

/**
 * Cancels an unpaid order at once. WeChat Pay is asked first: money that is there is taken instead, and the answer is
 * ORDER_STATE so that the buyer looks again. If WeChat Pay does not close so early, the outbox closes there later.
 */
export async function cancelOrder(
  { orderId }: CheckedInputOf<typeof shopActions.cancelOrder>,
  context: BuyerContext,
): Promise<Answer<OrderView>> {
  const [kept, order] = await Promise.all([
    keptAnswer<OrderView>(context),
    orderOf(memberIdOf(context.caller), orderId),
  ]);
  if (kept !== undefined) return kept;
  const { status } = order.payment;
  if (status !== 'unpaid') {
    // Both were read at once, so the order may be what this very key has closed in between.
    const first = await keptAnswer<OrderView>(context);
    return first ?? { ok: false, code: 'ORDER_STATE', details: { payment: status } };
  }
  const ended = await endPayment(orderId, context.now);
  if (!ended.ok) return ended;
  if (ended.value === 'paid')
    return { ok: false, code: 'ORDER_STATE', details: { payment: 'paid' } };
  return once(context, async (tx) => {
    const closed = await closeOrder(tx, order, 'cancelledByBuyer', context.now);
    return closed.ok ? { ok: true, value: orderView(closed.value, context) } : closed;
  });
}
