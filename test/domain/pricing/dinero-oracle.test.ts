import {
  add,
  allocate,
  dinero,
  down,
  halfUp,
  multiply,
  toSnapshot,
  transformScale,
} from 'dinero.js';
import { CNY } from 'dinero.js/currencies';
import fc from 'fast-check';
import { fen, type Fen } from '#domain/money';
import { plainBuyer } from '#domain/pricing/quote-input';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { aChoice, aQuote } from '../../support/builders/a-quote';
import { shoppingTrip } from './shopping-trips';

/** Money as dinero.js keeps it. */
function yuan(fen: number) {
  return dinero({ amount: fen, currency: CNY });
}

/** A percentage of an amount, rounded to whole fen by dinero.js. */
function percentOf(fen: number, percent: number, round: typeof halfUp): number {
  const exact = multiply(yuan(fen), { amount: percent, scale: 2 });
  return toSnapshot(transformScale(exact, 2, round)).amount;
}

function sumOf(amounts: readonly Fen[]): number {
  return toSnapshot(amounts.map(yuan).reduce(add, yuan(0))).amount;
}

describe('dinero.js counts the same', () => {
  it('adding up steps and lines', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const { steps, lines, payableFen, goodsFen, discountFen } = aQuote(input);
        expect(sumOf(steps.map((step) => step.fen))).toBe(payableFen);
        expect(sumOf(lines.map((line) => line.paidFen))).toBe(goodsFen - discountFen);
      }),
    );
  });

  it('taking a level price per piece, half up', () => {
    fc.assert(
      fc.property(shoppingTrip, fc.integer({ min: 1, max: 99 }), (input, payPercent) => {
        const buyer = { level: { name: '会员', payPercent }, pointsBalance: 0 };
        const choice = aChoice({ coupons: [] });
        for (const line of aQuote({ ...input, buyer, choice, activities: [] }).lines) {
          expect(line.dealUnitFen).toBe(percentOf(line.unitPriceFen, payPercent, halfUp));
        }
      }),
    );
  });

  it('taking a share for points, rounded down', () => {
    fc.assert(
      fc.property(shoppingTrip, fc.integer({ min: 0, max: 100 }), (input, share) => {
        const points = { ...input.shop.points, maxShareBp: share * 100, step: 1 };
        const rich = { pointsBalance: 1_000_000_000 };
        const quote = aQuote({
          ...input,
          buyer: rich,
          shop: { ...input.shop, points: { ...points, fenPerPoint: fen(1) } },
          choice: { ...input.choice, points: 'most', coupons: [] },
        });
        const goods = sumOf(quote.lines.map((line) => line.paidFen)) + quote.points.fen;
        expect(quote.points.fen).toBe(percentOf(goods, share, down));
      }),
    );
  });

  it('sharing a line over its units: the odd fen go to the first', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        for (const { paidFen, quantity, refundPerUnitFen } of aQuote(input).lines) {
          const shares = allocate(
            yuan(paidFen),
            Array.from({ length: quantity }, () => 1),
          );
          expect(refundPerUnitFen).toEqual(shares.map((share) => toSnapshot(share).amount));
        }
      }),
    );
  });

  it('taking a coupon’s percentage off, half up, and sharing it over the lines to the fen', () => {
    fc.assert(
      fc.property(shoppingTrip, fc.integer({ min: 1, max: 99 }), (input, payPercent) => {
        const percentOff = aRule({
          kind: 'percentOff',
          parameters: { payPercent, capFen: 'none' },
          threshold: { kind: 'none' },
          scope: { kind: 'all' },
        });
        const coupons = [aCoupon({ rule: percentOff, validUntil: input.now + 1 })];
        const choice = aChoice({ coupons: 'best', storeId: 'west' });
        const quote = aQuote({ ...input, coupons, activities: [], buyer: plainBuyer, choice });
        const off = percentOf(quote.goodsFen, 100 - payPercent, halfUp);
        expect(quote.couponsUsed.map((one) => one.fen)).toEqual(off === 0 ? [] : [off]);
        if (off === 0) return;
        const weights = quote.lines.map((line) => line.listFen);
        const shares = allocate(yuan(off), weights).map((share) => toSnapshot(share).amount);
        expect(sumOf(quote.lines.map((line) => line.discountFen))).toBe(off);
        for (const [place, { discountFen }] of quote.lines.entries()) {
          expectShare(discountFen, shares[place], weights.length);
        }
      }),
    );
  });
});

/** dinero.js gives the fen that are left over to the first lines, the shop to the largest remainders. */
function expectShare(own: number, theirs: number | undefined, lines: number) {
  expect(Math.abs(own - (theirs ?? 0))).toBeLessThan(lines === 1 ? 1 : 2);
}
