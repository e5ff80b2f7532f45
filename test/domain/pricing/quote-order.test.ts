import { fen, formatYuan } from '#domain/money';
import { oneRate } from '#domain/freight/one-rate';
import type { QuoteInput } from '#domain/pricing/quote-input';
import { quoteOrder } from '#domain/pricing/quote-order';
import { maxOrderFen, maxOrderLines, maxQuantity } from '#domain/shop';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { aProduct, aSku } from '../../support/builders/a-product';
import { aChoice, aQuote, aQuoteInput } from '../../support/builders/a-quote';
import { day, noon } from '../../support/builders/fixed-time';

const tea = aProduct();
const cake = aProduct({
  _id: 'cake',
  title: '桂花糕',
  categoryId: 'cakes',
  skus: [
    aSku({ id: 'cake-6', options: ['6 块'], priceFen: fen(5550) }),
    aSku({ id: 'cake-12', options: ['12 块'], priceFen: fen(9990), picture: '/pictures/box.png' }),
  ],
});

const twoTeas = { productId: 'tea', skuId: 'tea-100', quantity: 2 };
const oneCake = { productId: 'cake', skuId: 'cake-6', quantity: 1 };

function quoteWith(changes: Partial<QuoteInput>) {
  return aQuote({ products: [tea, cake], lines: [twoTeas, oneCake], ...changes });
}

function refusalOf(changes: Partial<QuoteInput>) {
  return quoteOrder(aQuoteInput({ products: [tea, cake], ...changes }));
}

describe('a cart without coupons', () => {
  it('costs list price plus freight, each step recorded', () => {
    const quote = aQuote();
    expect(quote).toMatchObject({
      goodsFen: 3000,
      discountFen: 0,
      freightFen: 800,
      payableFen: 3800,
    });
    expect(quote.steps).toEqual([
      { stage: 'list', source: '', label: '', fen: 3000, perLine: [3000] },
      { stage: 'freight', source: '', label: '', fen: 800, perLine: [] },
    ]);
    expect(quote.couponsUsed).toEqual([]);
    expect(quote.couponsNotUsed).toEqual([]);
  });

  it('shows each line as the buyer chose it', () => {
    const { lines } = quoteWith({ lines: [{ ...oneCake, skuId: 'cake-12', quantity: 2 }] });
    expect(lines).toEqual([
      {
        productId: 'cake',
        skuId: 'cake-12',
        title: '桂花糕',
        skuLabel: '12 块',
        picture: '/pictures/box.png',
        categoryId: 'cakes',
        unitPriceFen: 9990,
        weightGrams: 100,
        quantity: 2,
        listFen: 19980,
        dealUnitFen: 9990,
        discountFen: 0,
        points: 0,
        pointsFen: 0,
        paidFen: 19980,
        refundPerUnitFen: [9990, 9990],
        refundPerUnitPoints: [0, 0],
      },
    ]);
  });

  it('merges lines of one SKU at their first place', () => {
    const { lines } = quoteWith({ lines: [twoTeas, oneCake, twoTeas] });
    expect(lines.map((line) => [line.skuId, line.quantity])).toEqual([
      ['tea-100', 4],
      ['cake-6', 1],
    ]);
  });
});

describe('freight', () => {
  it.each([
    ['just below the limit', 98_99, 800],
    ['at the limit', 99_00, 0],
    ['above the limit', 99_01, 0],
  ])('%s of 99.00: %i fen of goods pay %i', (_, priceFen, freightFen) => {
    const product = aProduct({ skus: [aSku({ priceFen: fen(priceFen) })] });
    expect(aQuote({ products: [product] }).freightFen).toBe(freightFen);
  });

  it('looks at the goods after discounts', () => {
    const products = [aProduct({ skus: [aSku({ priceFen: fen(10_000) })] })];
    const { payableFen, freightFen } = aQuote({
      products,
      coupons: [aCoupon()],
      choice: aChoice({ coupons: [aCoupon()._id] }),
    });
    expect({ payableFen, freightFen }).toEqual({ payableFen: 8800, freightFen: 800 });
  });

  it('is never free when the shop has no limit', () => {
    const quote = quoteWith({
      shop: { ...aQuoteInput().shop, freight: oneRate(fen(800)) },
      lines: [{ ...oneCake, quantity: 9 }],
    });
    expect(quote.freightFen).toBe(800);
  });
});

describe('a coupon that fits', () => {
  it('is carried by the goods in proportion, and each unit knows what it pays back', () => {
    const quote = quoteWith({ coupons: [aCoupon()] });
    expect(quote.steps[1]).toEqual({
      stage: 'coupon',
      source: 'welcome:friend:1',
      label: '见面礼',
      fen: -2000,
      perLine: [-1039, -961],
    });
    expect(quote.lines.map((line) => [line.discountFen, line.paidFen])).toEqual([
      [1039, 4961],
      [961, 4589],
    ]);
    expect(quote.lines[0]?.refundPerUnitFen).toEqual([2481, 2480]);
    expect(quote.couponsUsed).toEqual([
      { couponId: 'welcome:friend:1', templateId: 'welcome', title: '见面礼', fen: 2000 },
    ]);
    expect(formatYuan(quote.payableFen)).toBe('103.50');
  });

  it('touches only the goods in its scope and never takes more than they cost', () => {
    const rule = aRule({
      parameters: { offFen: 9000 },
      threshold: { kind: 'none' },
      scope: { kind: 'categories', ids: ['cakes'] },
    });
    const quote = quoteWith({ coupons: [aCoupon({ rule })] });
    expect(quote.steps[1]?.perLine).toEqual([0, -5550]);
    expect(quote.lines.map((line) => line.paidFen)).toEqual([6000, 0]);
    expect(quote.payableFen).toBe(6800);
  });

  it('leaves the same for each SKU whatever the order of the cart and however a line is split', () => {
    const coupon = aCoupon();
    const oneTea = { ...twoTeas, quantity: 1 };
    const carts = [
      [twoTeas, oneCake],
      [oneCake, twoTeas],
      [oneTea, oneCake, oneTea],
    ];
    const shares = carts.map((lines) =>
      Object.fromEntries(
        quoteWith({ lines, coupons: [coupon] }).lines.map((line) => [line.skuId, line.paidFen]),
      ),
    );
    expect(shares).toEqual(carts.map(() => ({ 'tea-100': 4961, 'cake-6': 4589 })));
  });
});

describe('choosing the best coupons', () => {
  it('takes the one that leaves least to pay and says what the others lack', () => {
    const small = aCoupon({ _id: 'small', rule: aRule({ parameters: { offFen: 500 } }) });
    const big = aCoupon({ _id: 'big' });
    const bigger = aCoupon({
      _id: 'bigger',
      title: '满 200 减 50',
      rule: aRule({
        parameters: { offFen: 5000 },
        threshold: { kind: 'amount', fen: fen(20_000) },
      }),
    });
    const quote = quoteWith({ coupons: [small, bigger, big] });
    expect(quote.couponsUsed.map((one) => one.couponId)).toEqual(['big']);
    expect(quote.couponsNotUsed).toEqual([
      { couponId: 'small', title: '见面礼', code: 'COUPON_WORSE' },
      { couponId: 'bigger', title: '满 200 减 50', code: 'COUPON_THRESHOLD', gapFen: 8450 },
    ]);
  });

  it('keeps a coupon that would cost the buyer free freight', () => {
    const products = [aProduct({ skus: [aSku({ priceFen: fen(10_000) })] })];
    const coupons = [aCoupon({ rule: aRule({ parameters: { offFen: 500 } }) })];
    const quote = aQuote({ products, coupons });
    expect(quote.payableFen).toBe(10_000);
    expect(quote.couponsNotUsed.map((one) => one.code)).toEqual(['COUPON_WORSE']);
  });

  it('uses the coupon that ends first among equals, then the one with the smaller id', () => {
    const soon = aCoupon({ _id: 'z-soon', validUntil: noon + day });
    const later = ['b', 'a'].map((_id) => aCoupon({ _id }));
    const usedOf = (coupons: QuoteInput['coupons']) =>
      quoteWith({ coupons }).couponsUsed.map((one) => one.couponId);
    expect(usedOf([...later, soon])).toEqual(['z-soon']);
    expect(usedOf(later)).toEqual(['a']);
  });

  it('combines coupons of different classes only when each allows the other', () => {
    const product = aCoupon({
      _id: 'product',
      rule: aRule({
        stackingClass: 'product',
        combinesWith: ['order'],
        parameters: { offFen: 300 },
      }),
    });
    const open = aCoupon({ _id: 'open', rule: aRule({ combinesWith: ['product'] }) });
    const closed = aCoupon({ _id: 'closed' });
    const both = quoteWith({ coupons: [open, product] });
    expect(both.steps.map((step) => step.source)).toEqual(['', 'product', 'open', '']);
    expect(both.discountFen).toBe(2300);
    const alone = quoteWith({ coupons: [closed, product] });
    expect(alone.couponsUsed.map((one) => one.couponId)).toEqual(['closed']);
    expect(alone.couponsNotUsed.map((one) => one.code)).toEqual(['COUPON_NOT_COMBINABLE']);
  });

  it('never uses up a coupon that would find nothing left', () => {
    const everything = aCoupon({
      _id: 'everything',
      rule: aRule({
        stackingClass: 'product',
        combinesWith: ['order'],
        parameters: { offFen: 100_000 },
        threshold: { kind: 'none' },
      }),
    });
    const order = aCoupon({ _id: 'order', rule: aRule({ combinesWith: ['product'] }) });
    const quote = quoteWith({ coupons: [order, everything] });
    expect(quote.couponsUsed.map((one) => one.couponId)).toEqual(['everything']);
    expect(quote.couponsNotUsed.map((one) => one.code)).toEqual(['COUPON_WORSE']);
    const ticked = refusalOf({
      lines: [twoTeas, oneCake],
      coupons: [order, everything],
      choice: aChoice({ coupons: ['everything', 'order'] }),
    });
    expect(ticked).toMatchObject({
      code: 'COUPON_NOT_USABLE',
      details: { couponId: 'order', reason: 'COUPON_NO_EFFECT' },
    });
  });
});

describe('ticking coupons by hand', () => {
  const coupon = aCoupon();

  it('uses exactly what was ticked', () => {
    const quote = quoteWith({
      coupons: [coupon, aCoupon({ _id: 'other' })],
      choice: aChoice({ coupons: ['other'] }),
    });
    expect(quote.couponsUsed.map((one) => one.couponId)).toEqual(['other']);
    expect(quote.couponsNotUsed.map((one) => one.code)).toEqual(['COUPON_NOT_CHOSEN']);
  });

  it('uses none when none is ticked', () => {
    const quote = quoteWith({ coupons: [coupon], choice: aChoice({ coupons: [] }) });
    expect(quote.discountFen).toBe(0);
    expect(quote.couponsNotUsed.map((one) => one.code)).toEqual(['COUPON_NOT_CHOSEN']);
  });

  it('counts a coupon ticked twice once', () => {
    const quote = quoteWith({
      coupons: [coupon],
      choice: aChoice({ coupons: [coupon._id, coupon._id] }),
    });
    expect(quote.discountFen).toBe(2000);
  });

  it.each([
    ['the buyer does not hold', [coupon], 'nobody', { code: 'COUPON_UNKNOWN' }],
    [
      'that needs more goods',
      [aCoupon({ rule: aRule({ threshold: { kind: 'amount', fen: fen(20_000) } }) })],
      coupon._id,
      {
        code: 'COUPON_NOT_USABLE',
        details: { couponId: coupon._id, reason: 'COUPON_THRESHOLD', gapFen: 8450 },
      },
    ],
    [
      'that is not valid yet',
      [aCoupon({ validFrom: noon + 1 })],
      coupon._id,
      { details: { couponId: coupon._id, reason: 'COUPON_NOT_YET', from: noon + 1 } },
    ],
    ['that has expired', [aCoupon({ validUntil: noon })], coupon._id, { code: 'COUPON_EXPIRED' }],
    ['that is used', [aCoupon({ status: 'used' })], coupon._id, { code: 'COUPON_STATE' }],
    [
      'held by another order',
      [aCoupon({ status: 'locked', orderId: 'other' })],
      coupon._id,
      { code: 'COUPON_STATE' },
    ],
    [
      'that takes nothing off because the goods are free',
      [
        aCoupon({
          rule: aRule({ threshold: { kind: 'none' }, scope: { kind: 'products', ids: ['gift'] } }),
        }),
      ],
      coupon._id,
      { details: { reason: 'COUPON_NO_EFFECT' } },
    ],
  ])('refuses one %s', (_, coupons, id, refusal) => {
    const gift = aProduct({ _id: 'gift', skus: [aSku({ id: 'gift-1', priceFen: fen(0) })] });
    const answer = refusalOf({
      lines: [twoTeas, oneCake, { productId: 'gift', skuId: 'gift-1', quantity: 1 }],
      products: [tea, cake, gift],
      coupons,
      choice: aChoice({ coupons: [id] }),
    });
    expect(answer).toMatchObject({ ok: false, ...refusal });
  });

  it('refuses two that do not go together', () => {
    const answer = refusalOf({
      lines: [twoTeas, oneCake],
      coupons: [coupon, aCoupon({ _id: 'other' })],
      choice: aChoice({ coupons: [coupon._id, 'other'] }),
    });
    expect(answer).toMatchObject({
      code: 'COUPON_SAME_CLASS',
      details: { couponId: 'other', reason: 'COUPON_SAME_CLASS' },
    });
  });
});

describe('the largest cart there may be', () => {
  const skus = Array.from({ length: maxOrderLines }, (_, n) =>
    aSku({ id: `s${n}`, priceFen: fen(10_000) }),
  );

  it('has as many lines as allowed, each with as many pieces as allowed', () => {
    const product = aProduct({ skus });
    const lines = skus.map((sku) => ({ productId: 'tea', skuId: sku.id, quantity: maxQuantity }));
    const quote = aQuote({ products: [product], lines });
    expect(quote.lines).toHaveLength(maxOrderLines);
    expect(quote.goodsFen).toBe(maxOrderLines * maxQuantity * 10_000);
  });

  it.each([
    ['costs exactly what an order may', 0, true],
    ['costs a fen more over two lines', 1, false],
  ])('%s', (_, more, allowed) => {
    const prices = [maxOrderFen - 5, 5 + more];
    const product = aProduct({
      skus: prices.map((priceFen, n) => aSku({ id: `s${n}`, priceFen: fen(priceFen) })),
    });
    const lines = prices.map((__, n) => ({ productId: 'tea', skuId: `s${n}`, quantity: 1 }));
    expect(quoteOrder(aQuoteInput({ products: [product], lines })).ok).toBe(allowed);
  });
});

describe('a cart that cannot be priced', () => {
  const line = { productId: 'tea', skuId: 'tea-100', quantity: 1 };
  const manySkus = Array.from({ length: maxOrderLines + 1 }, (_, n) => aSku({ id: `s${n}` }));

  it.each([
    ['has no line', [], 'CART_EMPTY'],
    ['has quantity 0', [{ ...line, quantity: 0 }], 'QUANTITY_INVALID'],
    ['has quantity -1', [{ ...line, quantity: -1 }], 'QUANTITY_INVALID'],
    ['has quantity 1.5', [{ ...line, quantity: 1.5 }], 'QUANTITY_INVALID'],
    ['has quantity NaN', [{ ...line, quantity: Number.NaN }], 'QUANTITY_INVALID'],
    ['has quantity 1e9', [{ ...line, quantity: 1e9 }], 'QUANTITY_INVALID'],
    [
      'reaches too much of one SKU over two lines',
      [{ ...line, quantity: maxQuantity }, line],
      'QUANTITY_INVALID',
    ],
    [
      'hides a negative line behind a positive one',
      [
        { ...line, quantity: 5 },
        { ...line, quantity: -2 },
      ],
      'QUANTITY_INVALID',
    ],
    ['names an unknown product', [{ ...line, productId: 'gone' }], 'PRODUCT_UNKNOWN'],
    [
      'names an inherited property as product',
      [{ ...line, productId: '__proto__' }],
      'PRODUCT_UNKNOWN',
    ],
    ['names an unknown SKU', [{ ...line, skuId: 'gone' }], 'SKU_UNKNOWN'],
    ["names another product's SKU", [{ ...line, skuId: 'cake-6' }], 'SKU_UNKNOWN'],
    [
      'names a product taken off',
      [{ productId: 'off', skuId: 'off-100', quantity: 1 }],
      'PRODUCT_OFF',
    ],
    [
      'costs more than an order may',
      [{ productId: 'gold', skuId: 'gold-1', quantity: 2 }],
      'AMOUNT_TOO_LARGE',
    ],
    [
      'has too many lines',
      manySkus.map((sku) => ({ productId: 'many', skuId: sku.id, quantity: 1 })),
      'TOO_MANY_LINES',
    ],
  ])('%s', (_, lines, code) => {
    const products = [
      tea,
      cake,
      aProduct({ _id: 'off', status: 'off' }),
      aProduct({ _id: 'gold', skus: [aSku({ id: 'gold-1', priceFen: fen(600_000_000) })] }),
      aProduct({ _id: 'many', skus: manySkus }),
    ];
    expect(refusalOf({ lines, products })).toMatchObject({ ok: false, code });
  });
});
