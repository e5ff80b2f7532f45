import fc from 'fast-check';
import { allCombine } from '#domain/coupons/combine';
import { saleBatch, isBalanced } from '#domain/ledger/post-sale';
import { sum } from '#domain/money';
import { priceRecomputes } from '#domain/invariants/price-recomputes';
import { freezeBasis } from '#domain/pricing/price-basis';
import type { CartLine } from '#domain/pricing/priced-line';
import type { Quote } from '#domain/pricing/quote';
import type { QuoteInput } from '#domain/pricing/quote-input';
import { quoteOrder } from '#domain/pricing/quote-order';
import { aQuote } from '../../support/builders/a-quote';
import { anOrder } from '../../support/builders/an-order';
import { naiveQuote } from './naive-quote';
import { couponTrip, evenTrip, shoppingTrip } from './shopping-trips';

/** What a buyer would compare: everything but the order of the lines. */
function essence(quote: Quote) {
  return {
    ...quote,
    steps: quote.steps.map(({ stage, source, fen: amount }) => [stage, source, amount]),
    lines: [...quote.lines].sort((a, b) => (a.skuId < b.skuId ? -1 : 1)),
    couponsNotUsed: [...quote.couponsNotUsed].sort((a, b) => (a.couponId < b.couponId ? -1 : 1)),
  };
}

function ticking(input: QuoteInput, coupons: readonly string[]): QuoteInput {
  return { ...input, choice: { ...input.choice, coupons } };
}

describe('any cart with anything a shop can do', () => {
  it.each([
    ['everything at once', shoppingTrip, 800],
    ['up to eight coupons', couponTrip, 500],
  ] as const)(
    'costs the same as by the naive way, to the fen of each SKU: %s',
    (_, trips, numRuns) => {
      fc.assert(
        fc.property(trips, (input) => {
          const quote = aQuote(input);
          const naive = naiveQuote(input);
          expect({
            payable: quote.payableFen,
            freight: quote.freightFen,
            used: quote.couponsUsed.map((one) => one.couponId).sort(),
            paidOf: Object.fromEntries(quote.lines.map((line) => [line.skuId, line.paidFen])),
            pointsOf: Object.fromEntries(quote.lines.map((line) => [line.skuId, line.points])),
            gifts: Object.fromEntries(quote.gifts.map((gift) => [gift.skuId, gift.quantity])),
            earns: quote.earns.points,
          }).toEqual({
            payable: naive.payable,
            freight: naive.freight,
            used: naive.used,
            paidOf: naive.paidOf,
            pointsOf: naive.pointsOf,
            gifts: naive.gifts,
            earns: naive.earns,
          });
        }),
        { numRuns },
      );
    },
  );

  it('adds up: steps, lines and units sum to the whole, and nothing is negative', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const quote = aQuote(input);
        expect(sum(quote.steps.map((step) => step.fen))).toBe(quote.payableFen);
        expect(quote.goodsFen - quote.discountFen + quote.freightFen).toBe(quote.payableFen);
        for (const step of quote.steps) {
          const onLines = step.stage !== 'freight';
          expect(step.perLine).toHaveLength(onLines ? quote.lines.length : 0);
          if (onLines) expect(sum(step.perLine)).toBe(step.fen);
        }
        for (const line of quote.lines) {
          expect(line.paidFen).toBeGreaterThanOrEqual(0);
          expect(line.discountFen).toBeGreaterThanOrEqual(line.pointsFen);
          expect(line.listFen - line.discountFen).toBe(line.paidFen);
          expect(line.dealUnitFen).toBeLessThanOrEqual(line.unitPriceFen);
        }
        expect(quote.freightFen).toBeGreaterThanOrEqual(0);
        expect(quote.freightFen).toBeLessThanOrEqual(quote.freight.fullFen);
      }),
    );
  });

  it('pays everything back when every unit comes back: all money for the goods, all points', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const { lines, points, goodsFen, discountFen } = aQuote(input);
        expect(sum(lines.flatMap((line) => line.refundPerUnitFen))).toBe(goodsFen - discountFen);
        const back = lines.flatMap((line) => line.refundPerUnitPoints);
        expect(back.reduce((total, one) => total + one, 0)).toBe(points.spent);
        for (const line of lines) {
          expect(line.refundPerUnitFen).toHaveLength(line.quantity);
          expect(line.refundPerUnitPoints).toHaveLength(line.quantity);
          const units = line.refundPerUnitFen;
          expect(Math.max(...units) - Math.min(...units)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keeps every cap: of a coupon, of the points, of the shelf', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const quote = aQuote(input);
        for (const { couponId, fen: off } of quote.couponsUsed) {
          const { parameters } = input.coupons.find((one) => one._id === couponId)?.rule ?? {};
          const most = parameters?.['capFen'] ?? parameters?.['offFen'];
          if (typeof most === 'number') expect(off).toBeLessThanOrEqual(most);
        }
        const { points, lines } = quote;
        const rules = input.shop.points;
        const beforePoints = sum([...lines.map((line) => line.paidFen), points.fen]);
        expect(points.fen * 10_000).toBeLessThanOrEqual(beforePoints * rules.maxShareBp);
        expect(points.spent).toBeLessThanOrEqual(Math.max(0, input.buyer.pointsBalance));
        expect(points.spent % rules.step).toBe(0);
        expect(points.fen).toBe(rules.fenPerPoint * points.spent);
        for (const { skuId, quantity } of quote.gifts) {
          const bought = lines.find((line) => line.skuId === skuId)?.quantity ?? 0;
          expect(bought + quantity).toBeLessThanOrEqual(input.available?.[skuId] ?? Infinity);
        }
      }),
    );
  });

  it('explains every coupon once: used or not, with a gap exactly where more goods would help', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const { couponsUsed, couponsNotUsed } = aQuote(input);
        const explained = [...couponsUsed, ...couponsNotUsed].map((one) => one.couponId);
        expect(explained.sort()).toEqual(input.coupons.map((one) => one._id).sort());
        for (const { code, gapFen = 0, gapPieces = 0 } of couponsNotUsed) {
          expect(gapFen > 0 || gapPieces > 0).toBe(code === 'COUPON_THRESHOLD');
        }
      }),
    );
  });

  it('does not change when lines or coupons come in another order, or a line comes in two parts', () => {
    const shuffled = shoppingTrip.chain((input) => {
      const parts = input.lines.flatMap(inTwoParts);
      return fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray(parts, { minLength: parts.length }),
        fc.shuffledSubarray([...input.coupons], { minLength: input.coupons.length }),
        fc.shuffledSubarray([...input.activities], { minLength: input.activities.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([input, lines, coupons, activities]) => {
        const again = aQuote({ ...input, lines, coupons, activities });
        expect(essence(again)).toEqual(essence(aQuote(input)));
      }),
    );
  });

  it('is the same twice, and pricing it changes nothing', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const before = structuredClone(input);
        const first = aQuote(input);
        expect(input).toEqual(before);
        expect(aQuote(before)).toEqual(first);
      }),
    );
  });

  it('costs the same when the best coupons are ticked by hand', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const best = aQuote(input);
        const ids = best.couponsUsed.map((one) => one.couponId);
        const ticked = aQuote(ticking(input, ids));
        expect({ ...ticked, couponsNotUsed: [] }).toEqual({ ...best, couponsNotUsed: [] });
      }),
    );
  });

  it('is never cheaper with any other set of coupons ticked by hand', () => {
    fc.assert(
      fc.property(couponTrip, (input) => {
        const best = aQuote(input).payableFen;
        const sets = Array.from({ length: 2 ** input.coupons.length }, (_, bits) =>
          input.coupons.filter((_coupon, place) => (bits >> place) % 2 === 1),
        );
        for (const set of sets.filter((one) => allCombine(one))) {
          const other = quoteOrder(
            ticking(
              input,
              set.map((one) => one._id),
            ),
          );
          if (other.ok) expect(other.value.payableFen).toBeGreaterThanOrEqual(best);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('computes again from what its order froze, and its ledger balances', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const quote = aQuote(input);
        const basis = freezeBasis(input, quote);
        const order = { ...anOrder(), quote, basis, shopId: 'shop' };
        const findings = [...priceRecomputes.check({ orders: [order], coupons: input.coupons })];
        expect(findings).toEqual([]);
        const batch = saleBatch(order, 0);
        expect(batch.entries.length === 0 || isBalanced(batch)).toBe(true);
      }),
      { seed: -1433497467, numRuns: 2000 },
    );
  });
});

describe('a cart without rules that reward more goods', () => {
  it('never becomes cheaper with one piece more', () => {
    fc.assert(
      fc.property(evenTrip, fc.nat(), (input, which) => {
        const line = input.lines[which % input.lines.length];
        const more = line === undefined ? input.lines : [...input.lines, { ...line, quantity: 1 }];
        const before = aQuote(input).payableFen;
        expect(aQuote({ ...input, lines: more }).payableFen).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('never becomes dearer with one coupon more', () => {
    fc.assert(
      fc.property(evenTrip, (input) => {
        const fewer = aQuote({ ...input, coupons: input.coupons.slice(1) }).payableFen;
        expect(aQuote(input).payableFen).toBeLessThanOrEqual(fewer);
      }),
    );
  });

  it('never becomes cheaper with a smaller discount of the level', () => {
    fc.assert(
      fc.property(evenTrip, fc.integer({ min: 1, max: 98 }), (input, payPercent) => {
        const at = (percent: number) => {
          const level = { name: '会员', payPercent: percent };
          return aQuote({
            ...input,
            coupons: [],
            buyer: { level, pointsBalance: 0 },
            choice: { coupons: [], points: 'none' },
          });
        };
        expect(at(payPercent + 1).payableFen).toBeGreaterThanOrEqual(at(payPercent).payableFen);
      }),
    );
  });
});

function inTwoParts(line: CartLine): CartLine[] {
  if (line.quantity === 1) return [line];
  return [
    { ...line, quantity: 1 },
    { ...line, quantity: line.quantity - 1 },
  ];
}
