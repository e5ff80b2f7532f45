import { fen, formatYuanShort, smaller, split, sum, zeroFen } from '../../money';
import { refusal } from '../../result';
import { inScope } from '../../goods-scope';
import { underCondition } from '../under-condition';
import { numberOf, type CouponKind } from '../kind';
import type { CouponRule } from '../template';

/** A fixed amount off, never more than the eligible goods cost, carried by them in proportion. */
export const amountOff: CouponKind = {
  kind: 'amountOff',
  name: '满减券',
  classes: ['order', 'product'],
  parameters: [
    { name: 'offFen', label: '减免金额', unit: 'fen', min: 1, max: 10_000_000, better: 'more' },
  ],

  check(rule) {
    const { threshold } = rule;
    if (threshold.kind !== 'amount' || threshold.fen >= offFen(rule)) return undefined;
    return refusal('THRESHOLD_BELOW_DISCOUNT', { offFen: offFen(rule) });
  },

  give(lines, rule) {
    const eligible = lines.map((line) => (inScope(rule.scope, line) ? line.leftFen : zeroFen));
    return { kind: 'goods', perLine: split(smaller(offFen(rule), sum(eligible)), eligible) };
  },

  headline(rule, language) {
    const off = formatYuanShort(offFen(rule));
    return language === 'zh' ? { amount: off, unit: '元' } : { amount: `¥${off}`, unit: 'off' };
  },

  describe(rule, language) {
    const off = formatYuanShort(offFen(rule));
    const gain = { zh: `减 ${off}`, en: `${off} yuan off` };
    return underCondition(rule.threshold, gain, language);
  },
};

function offFen(rule: CouponRule) {
  return fen(numberOf(rule, 'offFen'));
}
