import fc from 'fast-check';
import type { Coupon } from '#domain/coupons/coupon';
import type { StackingClass } from '#domain/coupons/template';
import { fen, sum } from '#domain/money';
import type { CartLine } from '#domain/pricing/priced-line';
import type { Quote } from '#domain/pricing/quote';
import { oneRate } from '#domain/freight/one-rate';
import { plainBuyer, type QuoteInput } from '#domain/pricing/quote-input';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { aProduct, aSku } from '../../support/builders/a-product';
import { aChoice, aQuote, aQuoteInput } from '../../support/builders/a-quote';
import { day, noon } from '../../support/builders/fixed-time';
import { naiveQuote } from './naive-quote';

const classes: readonly StackingClass[] = ['product', 'order', 'freight'];
const categories = ['green', 'black', 'cakes'];
const price = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 20_000 }));

/** Up to six products with one or two SKUs at any price, free ones too. */
const products = fc.array(fc.tuple(price, price, fc.constantFrom(...categories)), {
  minLength: 1,
  maxLength: 6,
});

const coupon = fc
  .record({
    offFen: fc.integer({ min: 1, max: 9_000 }),
    thresholdFen: fc.option(fc.integer({ min: 1, max: 30_000 })),
    scope: fc.oneof(
      fc.constant({ kind: 'all' } as const),
      fc
        .subarray(categories, { minLength: 1 })
        .map((ids) => ({ kind: 'categories', ids }) as const),
      fc
        .subarray(['p0', 'p1', 'p2'], { minLength: 1 })
        .map((ids) => ({ kind: 'products', ids }) as const),
    ),
    stackingClass: fc.constantFrom<StackingClass>('product', 'order'),
    combinesWith: fc.subarray([...classes]),
    validFor: fc.constantFrom(-1, 1, 1, 2),
    status: fc.constantFrom<Coupon['status']>('claimed', 'claimed', 'claimed', 'locked', 'used'),
  })
  .map(({ offFen, thresholdFen, validFor, status, ...rule }) =>
    aCoupon({
      status,
      validUntil: noon + validFor * day,
      rule: aRule({
        ...rule,
        parameters: { offFen },
        threshold:
          thresholdFen === null ? { kind: 'none' } : { kind: 'amount', fen: fen(thresholdFen) },
      }),
    }),
  );

const shoppingTrip: fc.Arbitrary<QuoteInput> = products.chain((prices) => {
  const skus = prices.flatMap((_, n) => [`p${n}-a`, `p${n}-b`]);
  const line = fc.record({
    skuId: fc.constantFrom(...skus),
    quantity: fc.integer({ min: 1, max: 5 }),
  });
  return fc.record({
    lines: fc
      .array(line, { minLength: 1, maxLength: 8 })
      .map((all) => all.map((one) => ({ ...one, productId: one.skuId.slice(0, 2) }))),
    products: fc.constant(
      prices.map(([a, b, categoryId], n) =>
        aProduct({
          _id: `p${n}`,
          categoryId,
          skus: [
            aSku({ id: `p${n}-a`, priceFen: fen(a) }),
            aSku({ id: `p${n}-b`, priceFen: fen(b) }),
          ],
        }),
      ),
    ),
    coupons: fc
      .array(coupon, { maxLength: 4 })
      .map((all) => all.map((one, n) => ({ ...one, _id: `c${n}` }))),
    buyer: fc.constant(plainBuyer),
    activities: fc.constant([]),
    shop: fc
      .tuple(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 20_000 }))
      .map(([flat, over]) => ({ ...aQuoteInput().shop, freight: oneRate(fen(flat), fen(over)) })),
    choice: fc.constant(aChoice()),
    now: fc.constant(noon),
  });
});

/** What a buyer would compare: everything but the order of the lines. */
function essence(quote: Quote) {
  return {
    payable: quote.payableFen,
    used: quote.couponsUsed,
    notUsed: quote.couponsNotUsed,
    lines: [...quote.lines].sort((a, b) => (a.skuId < b.skuId ? -1 : 1)),
  };
}

describe('any cart with any coupons', () => {
  it('costs the same as by the naive way, to the fen of each SKU and with the same coupons', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const quote = aQuote(input);
        const naive = naiveQuote(input);
        expect(quote.payableFen).toBe(naive.payable);
        expect(quote.couponsUsed.map((one) => one.couponId).sort()).toEqual(naive.used);
        expect(new Map(quote.lines.map((line) => [line.skuId, line.paidFen]))).toEqual(
          new Map(quote.lines.map((line) => [line.skuId, naive.paidOf.get(line.skuId)])),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('adds up: steps, lines and units sum to the whole, and nothing is negative', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const quote = aQuote(input);
        expect(sum(quote.steps.map((step) => step.fen))).toBe(quote.payableFen);
        expect(quote.goodsFen - quote.discountFen + quote.freightFen).toBe(quote.payableFen);
        expect(sum(quote.couponsUsed.map((one) => one.fen))).toBe(quote.discountFen);
        for (const step of quote.steps.filter((one) => one.stage !== 'freight')) {
          expect(step.perLine).toHaveLength(quote.lines.length);
          expect(sum(step.perLine)).toBe(step.fen);
        }
        for (const line of quote.lines) {
          expect(line.paidFen).toBeGreaterThanOrEqual(0);
          expect(line.discountFen).toBeGreaterThanOrEqual(0);
          expect(line.listFen - line.discountFen).toBe(line.paidFen);
          expect(sum(line.refundPerUnitFen)).toBe(line.paidFen);
          expect(line.refundPerUnitFen).toHaveLength(line.quantity);
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
        expect(couponsUsed.every((one) => one.fen > 0)).toBe(true);
        for (const { code, gapFen } of couponsNotUsed) {
          expect(gapFen !== undefined && gapFen > 0).toBe(code === 'COUPON_THRESHOLD');
        }
      }),
    );
  });

  it('does not change when lines or coupons come in another order, or a line comes in two parts', () => {
    const shuffled = shoppingTrip.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.lines.flatMap(inTwoParts)], {
          minLength: input.lines.flatMap(inTwoParts).length,
        }),
        fc.shuffledSubarray([...input.coupons], { minLength: input.coupons.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, lines, coupons]) => {
        const before = essence(aQuote(input));
        const after = essence(aQuote({ ...input, lines, coupons }));
        const byId = (a: { couponId: string }, b: { couponId: string }) =>
          a.couponId < b.couponId ? -1 : 1;
        expect({ ...after, notUsed: [...after.notUsed].sort(byId) }).toEqual({
          ...before,
          notUsed: [...before.notUsed].sort(byId),
        });
      }),
    );
  });

  it('is not changed by pricing it', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const before = structuredClone(input);
        aQuote(input);
        expect(input).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('costs the same when the best coupons are ticked by hand', () => {
    fc.assert(
      fc.property(shoppingTrip, (input) => {
        const best = aQuote(input);
        const coupons = best.couponsUsed.map((one) => one.couponId);
        const ticked = aQuote({ ...input, choice: aChoice({ coupons }) });
        expect({ ...ticked, couponsNotUsed: [] }).toEqual({ ...best, couponsNotUsed: [] });
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
