import type { Order } from '#domain/order/order';
import type { OutboxRow } from '#domain/records';
import { collectionOf } from '../collection';

const outbox = collectionOf('outbox');

/** Side effects whose time has come, the longest waiting first. */
export function dueRows(now: number, limit: number): Promise<OutboxRow[]> {
  return outbox.find(
    { status: 'waiting', nextAt: { atMost: now } },
    { sort: [['nextAt', 'asc']], limit },
  );
}

/** How many of these orders are closed in the shop, but not yet at the payment side: money may still come for them. */
export async function countClosing(known: readonly Order[]): Promise<number> {
  const ids = known.flatMap(({ _id, payment }) => (payment.status === 'closed' ? [_id] : []));
  if (ids.length === 0) return 0;
  return outbox.count({
    ...{ status: 'waiting', kind: 'closePayment' },
    'payload.orderId': { oneOf: ids },
  });
}
