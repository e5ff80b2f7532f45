import { fen, formatYuanShort, smaller, split, sum, zeroFen } from '../../money';
import { refusal } from '../../result';
import { inScope } from '../../goods-scope';
import { describeCondition } from '../describe-condition';
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

  headline: (rule) => ({ amount: formatYuanShort(offFen(rule)), unit: '元' }),

  describe: (rule) => `${describeCondition(rule.threshold)}减 ${formatYuanShort(offFen(rule))}`,
};

function offFen(rule: CouponRule) {
  return fen(numberOf(rule, 'offFen'));
}
