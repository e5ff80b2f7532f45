import { exchange } from '#domain/coupons/kinds/exchange';
import { fen } from '#domain/money';
import { aDiscountLine } from '../../support/builders/a-discount-line';
import { aRule } from '../../support/builders/a-coupon';

const lines = [
  aDiscountLine('tea', 9000, { quantity: 3 }),
  aDiscountLine('pot', 12_800),
  aDiscountLine('cup', 3000),
];

function exchangeRule(priceFen: number, more = {}) {
  return aRule({
    kind: 'exchange',
    parameters: { priceFen },
    stackingClass: 'product',
    ...more,
  });
}

function pricesOff(priceFen: number, ids: readonly string[]) {
  const scope = { kind: 'products', ids };
  return exchange.give(lines, exchangeRule(priceFen, { scope }), fen(0));
}

describe('one piece for a fixed price', () => {
  it.each([
    ['the dearest piece in scope', 990, ['tea', 'pot'], [0, 11_810, 0]],
    ['one piece of several', 990, ['tea'], [2010, 0, 0]],
    ['the earlier of equal pieces', 990, ['tea', 'cup'], [2010, 0, 0]],
    ['a piece for nothing', 0, ['cup'], [0, 0, 3000]],
    ['nothing off a piece that costs no more', 3000, ['cup'], [0, 0, 0]],
    ['nothing off other goods', 990, ['jar'], [0, 0, 0]],
  ] as const)('is %s', (_, priceFen, ids, perLine) => {
    expect(pricesOff(priceFen, ids)).toEqual({ kind: 'goods', perLine });
  });

  it('looks at what the piece still costs, the dearer fen first', () => {
    const reduced = [aDiscountLine('tea', 1001, { quantity: 3, listFen: fen(9000) })];
    const gives = exchange.give(reduced, exchangeRule(100), fen(0));
    expect(gives).toEqual({ kind: 'goods', perLine: [234] });
  });

  it('is written with its price', () => {
    expect(exchange.describe(exchangeRule(990), 'zh')).toBe('满 100 加 9.90 元换 1 件');
    expect(exchange.describe(exchangeRule(0, { threshold: { kind: 'none' } }), 'zh')).toBe(
      '无门槛免费换 1 件',
    );
    expect(exchange.headline(exchangeRule(990), 'zh')).toEqual({ amount: '9.90', unit: '元' });
    expect(exchange.headline(exchangeRule(0), 'zh')).toEqual({ amount: '1', unit: '件' });
  });
});
