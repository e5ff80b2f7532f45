import { skuReference } from '#domain/coupons/kind';
import { gift } from '#domain/coupons/kinds/gift';
import { fen } from '#domain/money';
import { aRule } from '../../support/builders/a-coupon';

const sku = skuReference('cup', 'cup-1');

function giftRule(parameters: Record<string, number | string>, more = {}) {
  return aRule({ kind: 'gift', parameters, ...more });
}

describe('a gift', () => {
  it('is a SKU of the shop in a number of pieces', () => {
    expect(gift.give([], giftRule({ sku, pieces: 2 }), fen(0))).toEqual({
      kind: 'gift',
      productId: 'cup',
      skuId: 'cup-1',
      quantity: 2,
    });
  });

  it.each(['', 'cup', 'cup/', '/cup-1', 'cup/cup-1/more'])(
    'is nothing with "%s" as its SKU',
    (bad) => {
      expect(gift.give([], giftRule({ sku: bad, pieces: 1 }), fen(0))).toMatchObject({ skuId: '' });
    },
  );

  it('is written with its condition', () => {
    expect(gift.describe(giftRule({ sku, pieces: 1 }), 'zh')).toBe('满 100 送赠品 1 件');
    expect(gift.headline(giftRule({ sku, pieces: 1 }), 'zh')).toEqual({ amount: '', unit: '赠品' });
  });
});
