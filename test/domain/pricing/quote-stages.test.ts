import { skuReference } from '#domain/coupons/kind';
import { priceRecomputes } from '#domain/invariants/price-recomputes';
import { fen } from '#domain/money';
import { freezeBasis } from '#domain/pricing/price-basis';
import { quoteOrder } from '#domain/pricing/quote-order';
import { plainBuyer, type QuoteInput } from '#domain/pricing/quote-input';
import { aLadder, aLimitedPrice } from '../../support/builders/an-activity';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { aProduct, aSku } from '../../support/builders/a-product';
import { aChoice, aQuote, aQuoteInput } from '../../support/builders/a-quote';
import { anOrder } from '../../support/builders/an-order';
import { someFreight } from '../../support/builders/some-freight';

const tea = aProduct();
const cup = aProduct({
  _id: 'cup',
  title: '白瓷杯',
  picture: '/pictures/cup.png',
  categoryId: 'ware',
  skus: [aSku({ id: 'cup-1', options: ['白'], priceFen: fen(1000) })],
});
const fourTeas = [{ productId: 'tea', skuId: 'tea-100', quantity: 4 }];
const cupGift = { kind: 'gift', productId: 'cup', skuId: 'cup-1', quantity: 1 } as const;
const aCup = aCoupon({
  _id: 'cup-coupon',
  rule: aRule({ kind: 'gift', parameters: { sku: skuReference('cup', 'cup-1'), pieces: 1 } }),
});

function inputWith(changes: Partial<QuoteInput> = {}) {
  return aQuoteInput({ lines: fourTeas, products: [tea, cup], ...changes });
}

describe('gifts of an order', () => {
  const ladder = aLadder({ steps: [{ from: 10_000, reward: cupGift }] });

  it('look like goods, cost nothing, and pieces of one SKU are one gift of whoever gave first', () => {
    const quote = aQuote(inputWith({ activities: [ladder], coupons: [aCup] }));
    expect(quote.gifts).toEqual([
      {
        productId: 'cup',
        skuId: 'cup-1',
        title: '白瓷杯',
        skuLabel: '白',
        picture: '/pictures/cup.png',
        quantity: 2,
        source: 'activity:spring',
      },
    ]);
    expect(quote.payableFen).toBe(12_000);
    expect(quote.couponsUsed).toEqual([
      expect.objectContaining({ couponId: 'cup-coupon', fen: 0 }),
    ]);
  });

  it.each([
    ['are out of stock', { available: { 'cup-1': 0 } }],
    ['are off the shelf', { products: [tea, { ...cup, status: 'off' as const }] }],
    ['are gone from the catalogue', { products: [tea] }],
  ])('that %s are left out, and it is said', (_, changes) => {
    const quote = aQuote(inputWith({ activities: [ladder], ...changes }));
    expect(quote.gifts).toEqual([]);
    expect(quote.giftsMissing).toEqual([
      { productId: 'cup', skuId: 'cup-1', quantity: 1, source: 'activity:spring' },
    ]);
  });
});

describe('what more goods would bring', () => {
  it('is the next step of each ladder, with its reward', () => {
    const quote = aQuote(inputWith({ activities: [aLadder()] }));
    expect(quote.nextSteps).toEqual([
      {
        activityId: 'spring',
        title: '春茶节',
        reward: { kind: 'cut', fen: 3000 },
        gapFen: 8000,
      },
    ]);
  });

  it('is nothing above the last step, nor from a ladder for other goods', () => {
    const other = aLadder({ _id: 'ware', scope: { kind: 'categories', ids: ['ware'] } });
    const top = aLadder({ steps: [{ from: 1, reward: { kind: 'freeFreight' } }] });
    expect(aQuote(inputWith({ activities: [other, top] })).nextSteps).toEqual([]);
  });
});

describe('a coupon of a campaign', () => {
  const budget = { campaign: '春茶节', capFen: fen(10_000) };
  const product = aCoupon({
    _id: 'a',
    rule: aRule({ stackingClass: 'product', combinesWith: ['order'], budget }),
  });
  const order = aCoupon({ _id: 'b', rule: aRule({ combinesWith: ['product'], budget }) });

  it.each([
    [10_000 - 4000, ['a', 'b']],
    [10_000 - 3999, ['a']],
    [10_000 - 1999, []],
  ])('counts together with the others of its campaign: %i fen spent', (spent, used) => {
    const quote = aQuote(
      inputWith({
        coupons: [product, order],
        budgets: [{ _id: '春茶节', spentFen: fen(spent) }],
      }),
    );
    expect(quote.couponsUsed.map((one) => one.couponId)).toEqual(used);
  });
});

describe('what cannot be quoted', () => {
  const points = { perYuan: 1, fenPerPoint: fen(1), maxShareBp: 5_000, step: 1 };
  const spending = (count: number) => ({
    buyer: { pointsBalance: 500 },
    shop: { ...aQuoteInput().shop, points },
    choice: aChoice({ points: count }),
  });
  const mine = aCoupon();

  it.each([
    [
      "another shop's coupon",
      { coupons: [aCoupon({ shopId: 'other' })], choice: aChoice({ coupons: [mine._id] }) },
      'COUPON_OTHER_SHOP',
    ],
    [
      'a campaign without money',
      {
        coupons: [aCoupon({ rule: aRule({ budget: { campaign: 'x', capFen: fen(1) } }) })],
        choice: aChoice({ coupons: [mine._id] }),
      },
      'COUPON_BUDGET_SPENT',
    ],
    ['half a point', spending(0.5), 'POINTS_INVALID'],
    ['points below zero', spending(-1), 'POINTS_INVALID'],
    ['no number of points', spending(Number.NaN), 'POINTS_INVALID'],
    ['endless points', spending(Infinity), 'POINTS_INVALID'],
    ['more points than there are', spending(501), 'POINTS_BEYOND_BALANCE'],
    [
      'a place nobody delivers to',
      {
        shop: { ...aQuoteInput().shop, freight: someFreight() },
        choice: aChoice({ destination: { province: '西藏自治区', city: '拉萨市' } }),
      },
      'REGION_NOT_SERVED',
    ],
  ])('is %s', (_, changes, code) => {
    expect(quoteOrder(inputWith(changes))).toMatchObject({ ok: false, code });
  });

  it('is not asked about a region when the goods are picked up', () => {
    const destination = { province: '西藏自治区', city: '拉萨市' };
    const shop = { ...aQuoteInput().shop, freight: someFreight() };
    const choice = aChoice({ destination, storeId: 'west' });
    expect(quoteOrder(inputWith({ shop, choice })).ok).toBe(true);
  });
});

describe('what an order freezes', () => {
  const flash = aLimitedPrice({
    prices: [
      { skuId: 'tea-100', priceFen: fen(2600) },
      { skuId: 'cup-1', priceFen: fen(900) },
    ],
  });
  const elsewhere = aLimitedPrice({
    _id: 'cups',
    prices: [{ skuId: 'cup-1', priceFen: fen(900) }],
  });
  const input = inputWith({
    activities: [flash, elsewhere, aLadder({ steps: [{ from: 100, reward: cupGift }] })],
    shop: { ...aQuoteInput().shop, freight: someFreight() },
    choice: aChoice({ destination: { province: '北京市', city: '北京市' } }),
  });
  const quote = aQuote(input);
  const basis = freezeBasis(input, quote);
  const order = { ...anOrder(), quote, basis };
  const findings = (changed: typeof order) => [
    ...priceRecomputes.check({ orders: [changed], coupons: [] }),
  ];

  it('is what its price depends on: its own SKUs, templates and gifts, and nobody by name', () => {
    expect(basis.activities.map((one) => one._id)).toEqual(['flash', 'spring']);
    expect(basis.activities[0]).toMatchObject({ prices: [{ skuId: 'tea-100' }] });
    expect(basis.freight.templates.map((one) => one.id)).toEqual(['weight']);
    expect(basis.giftGoods.map((one) => one.skuId)).toEqual(['cup-1']);
    expect(JSON.stringify(basis)).not.toContain('friend');
  });

  it('gives the same price again, and shows when either was changed', () => {
    expect(findings(order)).toEqual([]);
    const cheaper = [{ ...flash, prices: [{ skuId: 'tea-100', priceFen: fen(2500) }] }];
    const level = { name: '会员', payPercent: 50 };
    for (const changed of [
      { ...order, basis: { ...basis, activities: cheaper } },
      { ...order, basis: { ...basis, buyer: { ...plainBuyer, level } } },
      { ...order, quote: { ...quote, gifts: [] } },
      { ...order, quote: { ...quote, earns: { points: 0, growth: 1 } } },
    ]) {
      expect(findings(changed)).toMatchObject([{ what: expect.stringMatching(/differs/) }]);
    }
  });
});
