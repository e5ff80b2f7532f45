import { freeFreight } from '#domain/coupons/kinds/free-freight';
import { fen } from '#domain/money';
import { aRule } from '../../support/builders/a-coupon';

function freightRule(capFen: number | 'none', more = {}) {
  return aRule({ kind: 'freeFreight', parameters: { capFen }, stackingClass: 'freight', ...more });
}

describe('free freight', () => {
  it.each([
    ['all of it', 'none', 1200, 1200],
    ['up to its cap', 800, 1200, 800],
    ['what there is below its cap', 800, 500, 500],
    ['nothing when delivery is free already', 'none', 0, 0],
  ] as const)('takes %s off the freight', (_, capFen, freightFen, off) => {
    const gives = freeFreight.give([], freightRule(capFen), fen(freightFen));
    expect(gives).toEqual({ kind: 'freight', fen: off });
  });

  it('is written with its condition and its cap', () => {
    expect(freeFreight.describe(freightRule('none'), 'zh')).toBe('满 100 包邮');
    const free = { threshold: { kind: 'none' } };
    expect(freeFreight.describe(freightRule(800, free), 'zh')).toBe('无门槛包邮，最多免 8');
    expect(freeFreight.headline(freightRule('none'), 'zh')).toEqual({ amount: '', unit: '免邮' });
  });
});
