import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import type { Page } from '#contract/fields';
import type { OutsideOrderRow } from '#contract/member-views';
import type { OutsideOrder } from '#domain/imports/outside-order';
import { maskPhone } from '#domain/membership/phone';
import type { Answer } from '../../kit/answer';
import { outsidePage } from '../../kit/repositories/outside-orders';

/** Orders made elsewhere, the last imported first. */
export async function listOutsideOrders({
  status,
  cursor,
}: CheckedInputOf<typeof adminMembershipActions.outsideOrders>): Promise<
  Answer<Page<OutsideOrderRow>>
> {
  const page = await outsidePage(status, cursor);
  return { ok: true, value: { ...page, items: page.items.map(row) } };
}

function row(order: OutsideOrder): OutsideOrderRow {
  const { _id: id, source, number, phone, refundOf, amountFen } = order;
  const { at, status, points, growth, importedAt } = order;
  return {
    ...{ id, source, number, amountFen, at, status, points, growth, importedAt },
    phone: maskPhone(phone),
    kind: refundOf === undefined ? 'order' : 'refund',
  };
}
