import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { AdminOrderView } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { commissionById } from '../../kit/repositories/commissions';
import { membersById } from '../../kit/repositories/members';
import { orderById } from '../../kit/repositories/orders';
import { adminOrderView, peopleOf } from '../../kit/views/admin-order';

export async function showAnyOrder({
  orderId,
}: CheckedInputOf<typeof adminActions.order>): Promise<Answer<AdminOrderView>> {
  const [order, commission] = await Promise.all([orderById(orderId), commissionById(orderId)]);
  if (order === undefined) return { ok: false, code: 'NOT_FOUND' };
  const members = await membersById(peopleOf(order));
  return { ok: true, value: adminOrderView(order, commission, members) };
}
