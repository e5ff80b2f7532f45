import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { Page } from '#contract/fields';
import type { AdminOrderRow } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { membersById } from '../../kit/repositories/members';
import { orderPage } from '../../kit/repositories/orders';
import { adminOrderRow, peopleOf } from '../../kit/views/admin-order';

/** Orders of the shop, newest first, with their buyer, fan and channel. */
export async function listAllOrders(
  filter: CheckedInputOf<typeof adminActions.orders>,
): Promise<Answer<Page<AdminOrderRow>>> {
  const page = await orderPage(filter);
  const members = await membersById(page.items.flatMap(peopleOf));
  const items = page.items.map((order) => adminOrderRow(order, members));
  return { ok: true, value: { ...page, items } };
}
