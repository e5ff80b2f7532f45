import { fen, formatYuanShort, subtract, zeroFen } from '../../money';
import { underCondition } from '../under-condition';
import { numberOf, type CouponKind } from '../kind';
import { piecesByPrice, sharesOf } from '../pieces';
import type { CouponRule } from '../template';

/** One piece in scope, the dearest, for a fixed price; for nothing when the price is 0. */
export const exchange: CouponKind = {
  kind: 'exchange',
  name: '换购券',
  classes: ['product'],
  parameters: [
    { name: 'priceFen', label: '换购价', unit: 'fen', min: 0, max: 10_000_000, better: 'less' },
  ],

  give(lines, rule) {
    const [dearest] = piecesByPrice(lines, rule);
    const isDearer = dearest !== undefined && dearest.unitFen > priceOf(rule);
    const off = isDearer ? subtract(dearest.unitFen, priceOf(rule)) : zeroFen;
    return { kind: 'goods', perLine: sharesOf(lines, [{ line: dearest?.line ?? 0, fen: off }]) };
  },

  headline(rule, language) {
    const price = formatYuanShort(priceOf(rule));
    const isFree = priceOf(rule) === 0;
    if (language === 'en') {
      return isFree ? { amount: '1', unit: 'free' } : { amount: `¥${price}`, unit: 'for one' };
    }
    return isFree ? { amount: '1', unit: '件' } : { amount: price, unit: '元' };
  },

  describe(rule, language) {
    const price = formatYuanShort(priceOf(rule));
    const gain =
      priceOf(rule) === 0
        ? { zh: '免费换 1 件', en: 'One piece for nothing' }
        : { zh: `加 ${price} 元换 1 件`, en: `One piece for ${price} yuan` };
    return underCondition(rule.threshold, gain, language);
  },
};

function priceOf(rule: CouponRule) {
  return fen(numberOf(rule, 'priceFen'));
}
