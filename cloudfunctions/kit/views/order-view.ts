import type { OrderCard, OrderView } from '#contract/views';
import type { Order, OrderEvent } from '#domain/order/order';
import { orderActions, orderSentence } from '#domain/order/summary';
import type { CallContext } from '../call-context';

type Reader = Pick<CallContext, 'now' | 'language'>;

const mostPictures = 4;

/** An order in its buyer's list. */
export function orderCard(order: Order, { now, language }: Reader): OrderCard {
  const { payment, quote } = order;
  const payBy = payment.status === 'unpaid' ? { payBy: payment.payBy } : {};
  return {
    id: order._id,
    ...orderSentence(order, now, language),
    pictures: quote.lines.slice(0, mostPictures).map((line) => line.picture),
    pieces: piecesOf(order),
    payableFen: quote.payableFen,
    payment: payment.status,
    fulfilment: order.fulfilment.status,
    createdAt: order.createdAt,
    ...payBy,
    actions: orderActions(order).filter((action) => action !== 'pay' || !isOverdue(order, now)),
  };
}

/** An order as its buyer sees it. `recommendedBy`: nickname of the fan it counts for. */
export function orderView(order: Order, reader: Reader, recommendedBy?: string): OrderView {
  return {
    ...orderCard(order, reader),
    quote: order.quote,
    delivery: order.delivery,
    note: order.note,
    history: order.history.map(forBuyer),
    ...(order.payment.status === 'paid' ? { paidAt: order.payment.at } : {}),
    now: reader.now,
    ...(recommendedBy === undefined ? {} : { recommendedBy }),
  };
}

/** Who of the staff it was, and what they noted, stays in the shop. */
function forBuyer({ event, actor, at, payment, fulfilment }: OrderEvent): OrderEvent {
  return { event, actor: actor.startsWith('staff:') ? 'staff' : actor, at, payment, fulfilment };
}

export function piecesOf({ quote }: Order): number {
  return quote.lines.reduce((pieces, line) => pieces + line.quantity, 0);
}

function isOverdue({ payment }: Order, now: number): boolean {
  return payment.status === 'unpaid' && now >= payment.payBy;
}
