import { percentOff } from '#domain/coupons/kinds/percent-off';
import { fen } from '#domain/money';
import { aDiscountLine } from '../../support/builders/a-discount-line';
import { aRule } from '../../support/builders/a-coupon';

const lines = [
  aDiscountLine('tea', 6000),
  aDiscountLine('cake', 3000, { categoryId: 'cakes' }),
  aDiscountLine('pot', 1000, { categoryId: 'ware' }),
];

function percentRule(payPercent: number, capFen: number | 'none', more = {}) {
  return aRule({ kind: 'percentOff', parameters: { payPercent, capFen }, ...more });
}

describe('a percentage of the price', () => {
  it.each([
    ['8.5 折 on everything', 85, 'none', [900, 450, 150]],
    ['9 折 up to 5 yuan', 90, 500, [300, 150, 50]],
    ['9 折 with a cap that is not reached', 90, 5000, [600, 300, 100]],
    ['9.9 折', 99, 'none', [60, 30, 10]],
    ['0.1 折', 1, 'none', [5940, 2970, 990]],
  ] as const)('%s', (_, payPercent, capFen, perLine) => {
    const gives = percentOff.give(lines, percentRule(payPercent, capFen), fen(0));
    expect(gives).toEqual({ kind: 'goods', perLine });
  });

  it.each([
    [3, 85, 0],
    [4, 85, 1],
    [10, 85, 2],
    [1, 50, 1],
    [1, 51, 0],
  ])('of %i fen at %i %% takes %i off: half a fen is rounded up', (left, payPercent, off) => {
    const gives = percentOff.give(
      [aDiscountLine('tea', left)],
      percentRule(payPercent, 'none'),
      fen(0),
    );
    expect(gives).toEqual({ kind: 'goods', perLine: [off] });
  });

  it('is rounded once for all goods in scope and then shared', () => {
    const three = ['a', 'b', 'c'].map((id) => aDiscountLine(id, 33));
    const gives = percentOff.give(three, percentRule(90, 'none'), fen(0));
    expect(gives).toEqual({ kind: 'goods', perLine: [4, 3, 3] });
  });

  it('touches only its scope', () => {
    const scope = { kind: 'categories', ids: ['cakes'] };
    const gives = percentOff.give(lines, percentRule(50, 'none', { scope }), fen(0));
    expect(gives).toEqual({ kind: 'goods', perLine: [0, 1500, 0] });
  });

  it('is written in 折, with its cap', () => {
    expect(percentOff.describe(percentRule(85, 5000), 'zh')).toBe('满 100 打 8.5 折，最多减 50');
    expect(
      percentOff.describe(percentRule(80, 'none', { threshold: { kind: 'none' } }), 'zh'),
    ).toBe('无门槛打 8 折');
    const pieces = { threshold: { kind: 'pieces', pieces: 3 } };
    expect(percentOff.describe(percentRule(75, 'none', pieces), 'zh')).toBe('满 3 件打 7.5 折');
    expect(percentOff.headline(percentRule(85, 'none'), 'zh')).toEqual({
      amount: '8.5',
      unit: '折',
    });
  });
});
