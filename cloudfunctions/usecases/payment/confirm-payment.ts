import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { OrderView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { onceOutside } from '../../kit/once';
import { memberIdOf } from '../../kit/repositories/members';
import { orderById, orderOf } from '../../kit/repositories/orders';
import { applyIfPaid } from '../../kit/settle/end-payment';
import { orderView } from '../../kit/views/order-view';
import { recommendedBy } from '../../kit/views/recommended-by';

/** The phone came back from the pay sheet: asks WeChat Pay if no notice has come yet, then shows the order. */
export function confirmPayment(
  { orderId }: CheckedInputOf<typeof shopActions.confirmPayment>,
  context: BuyerContext,
): Promise<Answer<OrderView>> {
  return onceOutside(
    context,
    () => orderOf(memberIdOf(context.caller), orderId),
    async (known) => {
      const isOpen = known.payment.status === 'unpaid' || known.payment.status === 'closed';
      if (isOpen) {
        const asked = await applyIfPaid(orderId, context.now);
        if (!asked.ok) return asked;
      }
      const [order = known, fan] = await Promise.all([
        orderById(orderId),
        recommendedBy(known, context),
      ]);
      return { ok: true, value: orderView(order, context, fan) };
    },
  );
}
