import type { FulfilmentStatus, PaymentStatus } from '#domain/order/order';
import {
  allowedEvents,
  fulfilmentTable,
  orderEvents,
  paymentTable,
  statesAfter,
  unplaced,
} from '#domain/order/states';
import { anOrder } from '../../support/builders/an-order';

type States = Parameters<typeof statesAfter>[1];

const paymentStates: Record<PaymentStatus, true> = {
  unpaid: true,
  paid: true,
  partlyRefunded: true,
  refunded: true,
  closed: true,
  refunding: true,
};

const fulfilmentStates: Record<FulfilmentStatus, true> = {
  none: true,
  reserved: true,
  partlyShipped: true,
  shipped: true,
  delivered: true,
  received: true,
  cancelled: true,
};

/** Every pair of states an order can get into, by trying every event from the start. */
function reachable(): States[] {
  const seen = new Map<string, States>();
  const waiting: States[] = [{ payment: unplaced, fulfilment: 'none' }];
  for (const states of waiting) {
    const key = `${states.payment}/${states.fulfilment}`;
    if (seen.has(key)) continue;
    seen.set(key, states);
    waiting.push(...orderEvents.flatMap((event) => statesAfter(event, states) ?? []));
  }
  return [...seen.values()];
}

describe('the state tables of an order', () => {
  it('lead only to states there are', () => {
    for (const event of orderEvents) {
      for (const target of Object.values(paymentTable[event])) {
        expect(Object.keys(paymentStates)).toContain(target);
      }
      for (const target of Object.values(fulfilmentTable[event])) {
        expect(Object.keys(fulfilmentStates)).toContain(target);
      }
    }
  });

  it('reach every state', () => {
    const states = reachable();
    const payments = new Set(states.map((one) => one.payment));
    const fulfilments = new Set(states.map((one) => one.fulfilment));
    expect([...payments].sort()).toEqual([unplaced, ...Object.keys(paymentStates)].sort());
    expect([...fulfilments].sort()).toEqual(Object.keys(fulfilmentStates).sort());
  });

  it('use every event, and list each once', () => {
    const possible = orderEvents.filter((event) => reachable().some((s) => statesAfter(event, s)));
    expect(possible).toEqual(orderEvents);
    expect([...orderEvents].sort()).toEqual(Object.keys(paymentTable).sort());
    expect([...orderEvents].sort()).toEqual(Object.keys(fulfilmentTable).sort());
  });

  it('never hold goods for a closed order, nor ship what is not paid', () => {
    const wrong = reachable().filter(
      ({ payment, fulfilment }) =>
        (payment === 'closed' && fulfilment !== 'cancelled') ||
        (payment === 'refunding' && fulfilment !== 'cancelled') ||
        (payment === 'unpaid' && fulfilment !== 'reserved') ||
        (payment === 'paid' && fulfilment === 'cancelled'),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      'an unpaid order',
      { payment: 'unpaid', fulfilment: 'reserved' },
      ['pay', 'cancel', 'timeout'],
    ],
    [
      'a closed order',
      { payment: 'closed', fulfilment: 'cancelled' },
      ['payLate', 'payLateOutOfStock'],
    ],
    [
      'a paid order',
      { payment: 'paid', fulfilment: 'reserved' },
      ['refundFull', 'refundPart', 'shipPart', 'ship'],
    ],
    [
      'an order whose money goes back',
      { payment: 'refunding', fulfilment: 'cancelled' },
      ['refundDone'],
    ],
    ['an order whose money is back', { payment: 'refunded', fulfilment: 'cancelled' }, []],
    [
      'a shipped order',
      { payment: 'paid', fulfilment: 'shipped' },
      ['refundPart', 'deliver', 'receive'],
    ],
  ] as const)('let %s only do what fits', (_, states, events) => {
    expect(orderEvents.filter((event) => statesAfter(event, states) !== undefined)).toEqual(events);
  });

  it('answer for an order as it stands', () => {
    expect(allowedEvents(anOrder())).toEqual(['pay', 'cancel', 'timeout']);
  });
});
