import { fen } from '#domain/money';
import { goodsTotal, nearestCoupon, sortLines } from '../../../src/pages/cart/cart-lines';
import { aProduct } from '../../support/builders/a-product';
import { aQuote } from '../../support/builders/a-quote';

const line = (productId: string, skuId: string, quantity = 1) => ({
  productId,
  skuId,
  quantity,
  selected: true,
});

const tea = aProduct({ _id: 'tea' });
const firstSku = tea.skus[0]?.id ?? '';

describe('the bag held against today’s shelves', () => {
  it('keeps what can be bought, with today’s name and price', () => {
    const { live, gone } = sortLines([line('tea', firstSku, 2)], [tea]);
    expect(live).toMatchObject([{ product: { title: tea.title }, sku: tea.skus[0], quantity: 2 }]);
    expect(gone).toEqual([]);
  });

  it.each([
    ['a product that is no longer there', line('cake', 'cake-1'), []],
    ['a spec that is no longer there', line('tea', 'tea-99'), [tea]],
    ['a product taken off', line('tea', firstSku), [{ ...tea, status: 'off' as const }]],
  ])('puts %s aside', (_what, inBag, products) => {
    const { live, gone } = sortLines([inBag], products);
    expect(live).toEqual([]);
    expect(gone).toHaveLength(1);
  });

  it('marks what is short with how many are left', () => {
    const shortages = [{ skuId: firstSku, available: 3 }];
    expect(sortLines([line('tea', firstSku, 9)], [tea], shortages).live[0]?.shortOf).toBe(3);
  });

  it('adds up list prices until the server has priced them', () => {
    const { live } = sortLines([line('tea', firstSku, 3)], [tea]);
    expect(goodsTotal(live)).toBe((tea.skus[0]?.priceFen ?? 0) * 3);
  });
});

describe('the coupon within reach', () => {
  const waiting = (title: string, gap?: number) => ({
    couponId: title,
    title,
    code: 'COUPON_THRESHOLD' as const,
    ...(gap === undefined ? {} : { gapFen: fen(gap) }),
  });
  const view = (...couponsNotUsed: ReturnType<typeof waiting>[]) => ({
    quote: { ...aQuote(), couponsNotUsed },
    points: { balance: 0, fenPerPoint: fen(1) },
    shortages: [],
  });

  it('is the one that needs least more', () => {
    expect(
      nearestCoupon(view(waiting('满 200 减 40', 9000), waiting('满 100 减 20', 1200))),
    ).toEqual({
      title: '满 100 减 20',
      gapFen: 1200,
    });
  });

  it('is none when no amount would help', () => {
    expect(nearestCoupon(view(waiting('只限糕点')))).toBeUndefined();
    expect(nearestCoupon(undefined)).toBeUndefined();
  });
});
