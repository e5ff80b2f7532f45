import type { CheckedInputOf } from '#contract/action';
import type { Page } from '#contract/fields';
import type { shopActions } from '#contract/shop';
import type { OrderCard } from '#contract/views';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { memberIdOf } from '../../kit/repositories/members';
import { ordersOf } from '../../kit/repositories/orders';
import { orderCard } from '../../kit/views/order-view';

export async function listOrders(
  { tab, cursor }: CheckedInputOf<typeof shopActions.orders>,
  context: BuyerContext,
): Promise<Answer<Page<OrderCard>>> {
  const page = await ordersOf(await memberIdOf(context.caller), tab, cursor);
  const items = page.items.map((order) => orderCard(order, context));
  return { ok: true, value: { ...page, items } };
}
