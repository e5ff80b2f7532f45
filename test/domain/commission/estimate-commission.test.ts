import fc from 'fast-check';
import { estimateCommission, type EstimateInput } from '#domain/commission/estimate-commission';
import { fen, sum } from '#domain/money';
import { aCoupon } from '../../support/builders/a-coupon';
import { aDecision } from '../../support/builders/a-decision';
import { aProduct, aSku } from '../../support/builders/a-product';
import { aQuote } from '../../support/builders/a-quote';
import { noon } from '../../support/builders/fixed-time';

const tea = aProduct({ commissionRateBp: 1000 });
const cake = aProduct({ _id: 'cake', skus: [aSku({ id: 'cake-6', priceFen: fen(5550) })] });
const lines = [
  { productId: 'tea', skuId: 'tea-100', quantity: 2 },
  { productId: 'cake', skuId: 'cake-6', quantity: 1 },
];

function estimate(changes: Partial<EstimateInput> = {}) {
  return estimateCommission({
    orderId: 'order-1',
    shopId: 'shop',
    buyerId: 'friend',
    decision: aDecision(),
    quote: aQuote({ lines, products: [tea, cake], coupons: [aCoupon()] }),
    products: [tea, cake],
    settings: { defaultRateBp: 500, reward: 'points' },
    now: noon,
    ...changes,
  });
}

describe('the reward an order promises its fan', () => {
  it('is a share of what was paid for each line after discounts, without freight, rounded down', () => {
    expect(estimate()).toEqual({
      _id: 'order-1',
      shopId: 'shop',
      fanId: 'fan',
      buyerId: 'friend',
      shareId: 'shareOfFan',
      lines: [
        { skuId: 'tea-100', baseFen: 4961, rateBp: 1000, fen: 496 },
        { skuId: 'cake-6', baseFen: 4589, rateBp: 500, fen: 229 },
      ],
      totalFen: 725,
      status: 'estimated',
      createdAt: noon,
      changedAt: noon,
    });
  });

  it('follows the rate of the product, and nothing means nothing', () => {
    const commission = estimate({ products: [tea, { ...cake, commissionRateBp: 0 }] });
    expect(commission?.lines.map((line) => line.fen)).toEqual([496, 0]);
    const none = estimate({ products: [], settings: { defaultRateBp: 0, reward: 'points' } });
    expect(none?.totalFen).toBe(0);
  });

  it('never exceeds 30 % of the goods whatever is set', () => {
    const commission = estimate({
      products: [],
      settings: { defaultRateBp: 9000, reward: 'points' },
    });
    expect(commission?.lines.map((line) => line.rateBp)).toEqual([3000, 3000]);
  });

  it.each([
    ['above what the order earns', 726, [496, 229]],
    ['exactly what it earns', 725, [496, 229]],
    ['below it, spread over the lines', 100, [68, 32]],
    ['of nothing', 0, [0, 0]],
  ])('respects a cap %s', (_, capFen, shares) => {
    const settings = { defaultRateBp: 500, capFen: fen(capFen), reward: 'points' } as const;
    const commission = estimate({ settings });
    expect(commission?.lines.map((line) => line.fen)).toEqual(shares);
    expect(commission?.totalFen).toBe(shares.reduce((a, b) => a + b, 0));
  });

  it.each([
    [
      'an order that counts for nobody',
      { decision: { counted: false, reason: 'noShare', channel: 'direct', policyVersion: 1 } },
    ],
    ["the fan's own order", { buyerId: 'fan' }],
  ] as const)('is not there for %s', (_, changes) => {
    expect(estimate(changes)).toBeUndefined();
  });

  it('gives the odd fen of a cap to the same SKU wherever it stands in the cart', () => {
    const products = ['a', 'b'].map((id) => aProduct({ _id: id, skus: [aSku({ id })] }));
    const cart = ['a', 'b'].map((id) => ({ productId: id, skuId: id, quantity: 1 }));
    const settings = { defaultRateBp: 500, capFen: fen(101), reward: 'points' } as const;
    for (const lines of [cart, [...cart].reverse()]) {
      const commission = estimate({ quote: aQuote({ products, lines }), products, settings });
      const shareOf = (skuId: string) =>
        commission?.lines.find((line) => line.skuId === skuId)?.fen;
      expect([shareOf('a'), shareOf('b')]).toEqual([51, 50]);
    }
  });

  it('is the same for each SKU whatever the order of the cart', () => {
    const price = fc.integer({ min: 1, max: 9_999 });
    const cart = fc.record({
      prices: fc.array(price, { minLength: 1, maxLength: 6 }),
      capFen: fc.integer({ min: 0, max: 2_000 }).map(fen),
    });
    fc.assert(
      fc.property(cart, ({ prices, capFen }) => {
        const products = prices.map((priceFen, n) =>
          aProduct({
            _id: `p${n}`,
            commissionRateBp: 700 * (n % 3),
            skus: [aSku({ id: `s${n}`, priceFen: fen(priceFen) })],
          }),
        );
        const ordered = prices.map((_, n) => ({ productId: `p${n}`, skuId: `s${n}`, quantity: 1 }));
        const shares = [ordered, [...ordered].reverse()].map((carted) => {
          const commission = estimate({
            quote: aQuote({ lines: carted, products }),
            products,
            settings: { defaultRateBp: 500, capFen, reward: 'points' },
          });
          expect(sum(commission?.lines.map((line) => line.fen) ?? [])).toBe(commission?.totalFen);
          expect(commission?.totalFen).toBeLessThanOrEqual(capFen);
          return new Map(commission?.lines.map((line) => [line.skuId, line.fen]));
        });
        expect(shares[1]).toEqual(shares[0]);
      }),
    );
  });
});
