import { fen } from '#domain/money';
import {
  applyOrderEvent,
  cancelOrder,
  payLate,
  payLateOutOfStock,
  payOrder,
  refundDone,
  refundFull,
  timeoutOrder,
} from '#domain/order/apply-event';
import type { Order } from '#domain/order/order';
import { isGivenBack } from '#domain/order/is-given-back';
import { stockHeld } from '#domain/order/stock-held';
import { anOrder } from '../../support/builders/an-order';
import { minute, noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const receipt = { transactionId: 'wx-1', paidFen: fen(3800), at: noon + minute };
const late = { ...receipt, at: noon + 40 * minute };
const due = { at: noon + 30 * minute };

const paid = () => valueOf(payOrder(anOrder(), receipt));
const closed = () => valueOf(timeoutOrder(anOrder(), due));

function path(order: Order): string[] {
  return order.history.map((entry) => `${entry.event}:${entry.payment}/${entry.fulfilment}`);
}

describe('an order that is paid in time', () => {
  it('remembers what was paid, and the event', () => {
    const order = paid();
    expect(order.payment).toEqual({ status: 'paid', ...receipt });
    expect(path(order)).toEqual(['place:unpaid/reserved', 'pay:paid/reserved']);
    expect(order.history[1]).toMatchObject({ actor: 'wechatpay', at: receipt.at });
    expect(order.version).toBe(2);
    expect(stockHeld(order)).toBe('sold');
  });

  it('is paid once', () => {
    expect(payOrder(paid(), receipt)).toEqual({
      ok: false,
      code: 'ORDER_STATE',
      details: { event: 'pay', payment: 'paid', fulfilment: 'reserved' },
    });
  });

  it('cannot be cancelled or time out any more', () => {
    expect(cancelOrder(paid(), due)).toMatchObject({ code: 'ORDER_STATE' });
    expect(timeoutOrder(paid(), due)).toMatchObject({ code: 'ORDER_STATE' });
  });

  it('goes its way to the buyer, step by step', () => {
    const steps = ['shipPart', 'ship', 'deliver', 'receive'] as const;
    const end = steps.reduce(
      (order, event, n) =>
        valueOf(
          applyOrderEvent(order, { event, actor: 'staff:1', at: noon + n, note: `第 ${n} 步` }),
        ),
      paid(),
    );
    expect(end.fulfilment.status).toBe('received');
    expect(end.history.map((entry) => entry.note)).toEqual([
      undefined,
      undefined,
      '第 0 步',
      '第 1 步',
      '第 2 步',
      '第 3 步',
    ]);
    expect(stockHeld(end)).toBe('sold');
  });
});

describe('an order the merchant gives back before shipping', () => {
  const decision = { actor: 'staff:1', at: noon + 5 * minute, reason: '买家不要了' };

  it('is cancelled at once and holds what it took until the money is back', () => {
    const refunding = valueOf(refundFull(paid(), decision));
    expect(path(refunding)[2]).toBe('refundFull:refunding/cancelled');
    expect(refunding.history[2]).toMatchObject({ actor: 'staff:1', note: '买家不要了' });
    expect(refunding.payment).toEqual({
      ...{ status: 'refunding', ...receipt },
      ...{ at: decision.at, refundedFen: 0 },
    });
    expect([stockHeld(refunding), isGivenBack(refunding)]).toEqual(['sold', false]);
    const refunded = valueOf(refundDone(refunding, { at: decision.at + minute }));
    expect(refunded.payment).toMatchObject({ status: 'refunded', refundedFen: 3800 });
    expect([stockHeld(refunded), isGivenBack(refunded)]).toEqual(['nothing', true]);
  });

  it('is not one that is unpaid, closed, shipped, or given back already', () => {
    const shipped = applyOrderEvent(paid(), { event: 'ship', actor: 'staff:1', at: noon });
    const refunding = valueOf(refundFull(paid(), decision));
    for (const order of [anOrder(), closed(), valueOf(shipped), refunding]) {
      expect(refundFull(order, decision)).toMatchObject({ ok: false, code: 'ORDER_STATE' });
    }
  });
});

describe('an order that is not paid', () => {
  it('is cancelled by the buyer', () => {
    const order = valueOf(cancelOrder(anOrder(), { at: noon + minute }));
    expect(order.payment).toEqual({
      status: 'closed',
      at: noon + minute,
      reason: 'cancelledByBuyer',
    });
    expect(order.fulfilment.status).toBe('cancelled');
    expect(stockHeld(anOrder())).toBe('reserved');
    expect(stockHeld(order)).toBe('nothing');
  });

  it('times out when its time is over and not a millisecond before', () => {
    expect(timeoutOrder(anOrder(), { at: due.at - 1 })).toMatchObject({ code: 'ORDER_STATE' });
    expect(closed().payment).toMatchObject({ status: 'closed', reason: 'timeout' });
  });
});

describe('money for a closed order', () => {
  it('brings the order back when the goods are there', () => {
    const order = valueOf(payLate(closed(), late));
    expect(path(order).slice(1)).toEqual(['timeout:closed/cancelled', 'payLate:paid/reserved']);
    expect(order.payment).toEqual({ status: 'paid', ...late });
  });

  it('goes back to the buyer when they are gone', () => {
    const refunding = valueOf(payLateOutOfStock(closed(), late));
    expect(refunding.payment).toEqual({ status: 'refunding', ...late, refundedFen: 0 });
    const refunded = valueOf(refundDone(refunding, { at: late.at + minute }));
    expect(refunded.payment).toMatchObject({
      status: 'refunded',
      paidFen: 3800,
      refundedFen: 3800,
    });
    expect(stockHeld(refunded)).toBe('nothing');
    expect(refundDone(refunded, late)).toMatchObject({ code: 'ORDER_STATE' });
  });

  it('is not late while the order is open, nor a refund while it is paid', () => {
    expect(payLate(anOrder(), receipt)).toMatchObject({ code: 'ORDER_STATE' });
    expect(payLateOutOfStock(paid(), late)).toMatchObject({ code: 'ORDER_STATE' });
    expect(refundDone(paid(), late)).toMatchObject({ code: 'ORDER_STATE' });
  });
});

describe('an event', () => {
  it('that changes the payment is refused without the new payment', () => {
    expect(
      applyOrderEvent(anOrder(), { event: 'pay', actor: 'wechatpay', at: noon }),
    ).toMatchObject({
      code: 'ORDER_STATE',
    });
  });

  it('is refused with a payment the tables do not lead to', () => {
    const payment = { status: 'closed', at: noon, reason: 'timeout' } as const;
    const step = { event: 'pay', actor: 'wechatpay', at: noon, payment } as const;
    expect(applyOrderEvent(anOrder(), step)).toMatchObject({ code: 'ORDER_STATE' });
  });

  it('never runs the history backwards when the clock went back', () => {
    const order = valueOf(payOrder(anOrder(), { ...receipt, at: noon - 10 * minute }));
    expect(order.history.map((entry) => entry.at)).toEqual([noon, noon]);
  });

  it('leaves the order it is applied to as it was', () => {
    const order = anOrder();
    const before = structuredClone(order);
    payOrder(order, receipt);
    expect(order).toEqual(before);
  });
});
