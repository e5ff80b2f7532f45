import {
  isBalanced,
  lateReceiptBatch,
  refundBatch,
  refundedSaleBatch,
  saleBatch,
} from '#domain/ledger/post-sale';
import { fen } from '#domain/money';
import { aCoupon } from '../../support/builders/a-coupon';
import { aProduct, aSku } from '../../support/builders/a-product';
import { aQuote } from '../../support/builders/a-quote';
import { anOrder } from '../../support/builders/an-order';
import { noon } from '../../support/builders/fixed-time';

const line = { productId: 'tea', skuId: 'tea-100', quantity: 3 };
const roomy = { products: [aProduct({ skus: [aSku({ priceFen: fen(3500) })] })], lines: [line] };

describe('the ledger of a paid order', () => {
  it('moves money and coupon budget in, goods and freight out', () => {
    const order = anOrder({ id: 'o1', quote: aQuote({ ...roomy, coupons: [aCoupon()] }) });
    expect(saleBatch(order, noon)).toEqual({
      _id: 'sale:o1',
      shopId: 'shop',
      unit: 'fen',
      event: 'sale',
      orderId: 'o1',
      entries: [
        { account: 'channel:wechatpay', amount: 9300 },
        { account: 'order:o1:goods', amount: -10_500 },
        { account: 'coupon:welcome', amount: 2000 },
        { account: 'order:o1:freight', amount: -800 },
      ],
      at: noon,
    });
  });

  it('leaves out what does not move', () => {
    const order = anOrder({ id: 'o1', quote: aQuote(roomy) });
    expect(saleBatch(order, noon).entries.map((entry) => entry.account)).toEqual([
      'channel:wechatpay',
      'order:o1:goods',
    ]);
  });

  it('books what each discount gave on the account of who gave it, two coupons of one template on one', () => {
    const quote = aQuote(roomy);
    const couponsUsed = ['a', 'b'].map((couponId) => ({
      ...{ couponId, templateId: 'welcome' },
      ...{ title: '', fen: fen(100) },
    }));
    const off = (
      stage: 'coupon' | 'ladder' | 'points' | 'freight',
      source: string,
      amount: number,
    ) => ({
      ...{ stage, source, label: '', perLine: [] },
      fen: fen(-amount),
    });
    const steps = [
      ...quote.steps,
      off('coupon', 'a', 100),
      off('coupon', 'b', 100),
      off('ladder', 'activity:spring', 300),
      off('points', 'points', 50),
      off('freight', 'a', 20),
      off('freight', '', 30),
    ];
    const order = anOrder({ id: 'o1', quote: { ...quote, couponsUsed, steps } });
    expect(saleBatch(order, noon).entries).toEqual([
      { account: 'channel:wechatpay', amount: 10_500 },
      { account: 'order:o1:goods', amount: -10_500 },
      { account: 'coupon:welcome', amount: 220 },
      { account: 'discount:activity:spring', amount: 300 },
      { account: 'discount:points', amount: 50 },
      { account: 'discount:freight', amount: 30 },
    ]);
  });

  it('balances, and so does money that came too late and went back', () => {
    const order = anOrder({ quote: aQuote({ ...roomy, coupons: [aCoupon()] }) });
    const batches = [saleBatch, lateReceiptBatch, refundBatch].map((post) => post(order, noon));
    expect(batches.map(isBalanced)).toEqual([true, true, true]);
    expect(new Set(batches.map((batch) => batch._id)).size).toBe(3);
  });

  it.each([
    ['late money is back', [lateReceiptBatch, refundBatch]],
    ['a sale is given back', [saleBatch, refundedSaleBatch]],
  ])('leaves nothing behind when %s', (_, posts) => {
    const order = anOrder({ quote: aQuote({ ...roomy, coupons: [aCoupon()] }) });
    const entries = posts.flatMap((post) => post(order, noon).entries);
    for (const { account } of entries) {
      const own = entries.filter((entry) => entry.account === account);
      expect(own.reduce((total, entry) => total + entry.amount, 0)).toBe(0);
    }
  });
});

describe('a batch', () => {
  const entry = (amount: number) => ({ account: `a${amount}`, amount });

  it.each([
    ['sums to zero', [5, -3, -2], true],
    ['has nothing', [], true],
    ['does not sum to zero', [5, -4], false],
    ['has half a fen', [0.5, -0.5], false],
    ['has an entry of nothing', [5, -5, 0], false],
    ['has no number', [Number.NaN], false],
  ])('that %s', (_, amounts, balanced) => {
    expect(isBalanced({ entries: amounts.map(entry) })).toBe(balanced);
  });
});
