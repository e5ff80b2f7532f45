import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { OrderView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { memberIdOf } from '../../kit/repositories/members';
import { orderOf } from '../../kit/repositories/orders';
import { orderView } from '../../kit/views/order-view';
import { recommendedBy } from '../../kit/views/recommended-by';

export async function showOrder(
  { orderId }: CheckedInputOf<typeof shopActions.order>,
  context: BuyerContext,
): Promise<Answer<OrderView>> {
  const order = await orderOf(memberIdOf(context.caller), orderId);
  return { ok: true, value: orderView(order, context, await recommendedBy(order, context)) };
}
