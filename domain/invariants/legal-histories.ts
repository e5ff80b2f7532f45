import type { Order, OrderEvent } from '../order/order';
import { statesAfter, unplaced } from '../order/states';
import type { Finding, Invariant } from './shop-database';

/** Every order went only where the state tables lead, one event at a time. */
export const legalHistories: Invariant = {
  id: 'I8',
  promise: 'every state history is a legal path',
  *check({ orders }) {
    for (const order of orders) yield* checkOrder(order);
  },
};

function* checkOrder(order: Order): Iterable<Finding> {
  const where = `orders/${order._id}`;
  yield* checkPath(order.history, where);
  const last = order.history[order.history.length - 1];
  if (last?.payment !== order.payment.status || last.fulfilment !== order.fulfilment.status) {
    yield { what: 'the state is not the one the history ends in', where };
  }
  if (order.version !== order.history.length) {
    yield { what: `version ${order.version} after ${order.history.length} events`, where };
  }
  if (order.history[0]?.at !== order.createdAt) {
    yield { what: 'the history does not begin when the order was placed', where };
  }
}

function* checkPath(history: readonly OrderEvent[], where: string): Iterable<Finding> {
  let before: Parameters<typeof statesAfter>[1] = { payment: unplaced, fulfilment: 'none' };
  let time = -Infinity;
  for (const entry of history) {
    const after = statesAfter(entry.event, before);
    if (after?.payment !== entry.payment || after.fulfilment !== entry.fulfilment) {
      yield { what: `${entry.event} may not lead to ${entry.payment}, ${entry.fulfilment}`, where };
    }
    if (entry.at < time) yield { what: `${entry.event} is older than the event before it`, where };
    before = entry;
    time = entry.at;
  }
}
