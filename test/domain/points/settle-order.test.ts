import { fen } from '#domain/money';
import { applyOrderEvent, payOrder } from '#domain/order/apply-event';
import type { Order } from '#domain/order/order';
import { earnedByOrder, isDue, settlesAt } from '#domain/points/settle-order';
import { aQuote } from '../../support/builders/a-quote';
import { anOrder } from '../../support/builders/an-order';
import { someSettings } from '../../support/builders/some-settings';
import { valueOf } from '../../support/builders/value-of';

const at = (text: string) => Date.parse(`${text}+08:00`);
const { _id, freight } = someSettings();
const points = { perYuan: 1, fenPerPoint: 1, maxShareBp: 0, step: 1 };
const quote = aQuote({
  lines: [{ productId: 'tea', skuId: 'tea-100', quantity: 4 }],
  shop: { _id, freight, points },
});
const placed = anOrder({ quote });
const paid = valueOf(
  payOrder(placed, { transactionId: 'wx', paidFen: quote.payableFen, at: placed.createdAt }),
);

function received(when: number): Order {
  const shipped = valueOf(applyOrderEvent(paid, { event: 'ship', actor: 'system', at: when }));
  return valueOf(applyOrderEvent(shipped, { event: 'receive', actor: 'buyer', at: when }));
}

describe('An order is settled', () => {
  it.each([
    ['2025-06-18T12:01', '2025-06-26T00:00'],
    ['2025-06-18T23:59', '2025-06-26T00:00'],
    ['2025-06-19T00:00', '2025-06-27T00:00'],
  ])('received at %s in Beijing, at %s: after seven days from the day after', (when, due) => {
    const order = received(at(when));
    expect(settlesAt(order)).toBe(at(due));
    expect(isDue(order, at(due) - 1)).toBe(false);
    expect(isDue(order, at(due))).toBe(true);
  });

  it('not before it is received, and not twice', () => {
    expect(settlesAt(paid)).toBeUndefined();
    expect(isDue(paid, at('2030-01-01T00:00'))).toBe(false);
    const done = { ...received(at('2025-06-18T12:01')), settledAt: 1 };
    expect(isDue(done, at('2030-01-01T00:00'))).toBe(false);
  });
});

describe('A settled order brings', () => {
  const { earns } = quote;
  const whole = quote.lines.reduce((total, line) => total + line.paidFen, 0);
  const refunded = (amount: number): Order => ({
    ...paid,
    payment: {
      ...{ status: 'partlyRefunded', at: 1, transactionId: 'wx' },
      ...{ paidFen: quote.payableFen, refundedFen: fen(amount) },
    },
  });

  it('what its quote promised', () => {
    expect(earnedByOrder(paid)).toEqual(earns);
    expect(earns.points).toBeGreaterThan(0);
  });

  it('less the part whose money went back, down to nothing', () => {
    expect(earnedByOrder(refunded(whole / 2))).toEqual({
      ...{ points: Math.floor(earns.points / 2), growth: Math.floor(earns.growth / 2) },
    });
    expect(earnedByOrder(refunded(whole))).toEqual({ points: 0, growth: 0 });
  });
});
