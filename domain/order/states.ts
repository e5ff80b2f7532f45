import type { FulfilmentStatus, Order, OrderEventName, PaymentStatus } from './order';

/** Which state an event leads to from each state it may happen in; anything else is refused. */
export type StateTable<State extends string> = Readonly<
  Record<OrderEventName, Readonly<Partial<Record<State, State>>>>
>;

/** An order that is not placed yet. */
export const unplaced = 'unplaced';

export const paymentTable: StateTable<PaymentStatus | typeof unplaced> = {
  place: { unplaced: 'unpaid' },
  pay: { unpaid: 'paid' },
  cancel: { unpaid: 'closed' },
  timeout: { unpaid: 'closed' },
  payLate: { closed: 'paid' },
  payLateOutOfStock: { closed: 'refunding' },
  refundFull: { paid: 'refunding' },
  refundPart: { paid: 'partlyRefunded', partlyRefunded: 'partlyRefunded' },
  refundDone: { refunding: 'refunded', partlyRefunded: 'refunded' },
  shipPart: { paid: 'paid', partlyRefunded: 'partlyRefunded' },
  ship: { paid: 'paid', partlyRefunded: 'partlyRefunded' },
  deliver: { paid: 'paid', partlyRefunded: 'partlyRefunded', refunded: 'refunded' },
  receive: { paid: 'paid', partlyRefunded: 'partlyRefunded', refunded: 'refunded' },
};

export const fulfilmentTable: StateTable<FulfilmentStatus> = {
  place: { none: 'reserved' },
  pay: { reserved: 'reserved' },
  cancel: { reserved: 'cancelled' },
  timeout: { reserved: 'cancelled' },
  payLate: { cancelled: 'reserved' },
  payLateOutOfStock: { cancelled: 'cancelled' },
  refundFull: { reserved: 'cancelled' },
  refundPart: {
    reserved: 'reserved',
    partlyShipped: 'partlyShipped',
    shipped: 'shipped',
    delivered: 'delivered',
    received: 'received',
  },
  refundDone: {
    cancelled: 'cancelled',
    reserved: 'cancelled',
    partlyShipped: 'partlyShipped',
    shipped: 'shipped',
    delivered: 'delivered',
    received: 'received',
  },
  shipPart: { reserved: 'partlyShipped', partlyShipped: 'partlyShipped' },
  ship: { reserved: 'shipped', partlyShipped: 'shipped' },
  deliver: { shipped: 'delivered' },
  receive: { shipped: 'received', delivered: 'received' },
};

export interface OrderStates {
  readonly payment: PaymentStatus;
  readonly fulfilment: FulfilmentStatus;
}

/** Both states after an event; undefined when either table refuses it. */
export function statesAfter(
  event: OrderEventName,
  before: {
    readonly payment: PaymentStatus | typeof unplaced;
    readonly fulfilment: FulfilmentStatus;
  },
): OrderStates | undefined {
  const payment = paymentTable[event][before.payment];
  const fulfilment = fulfilmentTable[event][before.fulfilment];
  if (payment === undefined || payment === unplaced || fulfilment === undefined) return undefined;
  return { payment, fulfilment };
}

/** Every event there is, in the order of an order's life. */
export const orderEvents: readonly OrderEventName[] = [
  'place',
  'pay',
  'cancel',
  'timeout',
  'payLate',
  'payLateOutOfStock',
  'refundFull',
  'refundPart',
  'refundDone',
  'shipPart',
  'ship',
  'deliver',
  'receive',
];

/** What may happen to an order now. */
export function allowedEvents(order: Pick<Order, 'payment' | 'fulfilment'>): OrderEventName[] {
  const now = { payment: order.payment.status, fulfilment: order.fulfilment.status };
  return orderEvents.filter((event) => statesAfter(event, now) !== undefined);
}
