import { formatZhe } from '../../format-zhe';
import { inScope } from '../../goods-scope';
import { fen, formatYuanShort, savingOf, smaller, split, sum, zeroFen } from '../../money';
import { describeCondition } from '../describe-condition';
import { noLimit, numberOf, parameterOf, type CouponKind } from '../kind';
import type { CouponRule } from '../template';

/** A share of what the eligible goods cost, half up, up to a cap, carried by them in proportion. */
export const percentOff: CouponKind = {
  kind: 'percentOff',
  name: '折扣券',
  classes: ['order', 'product'],
  parameters: [
    {
      ...{ name: 'payPercent', label: '顾客付', unit: 'percent', min: 1, max: 99 },
      ...{ better: 'less', code: 'PERCENT_INVALID' },
    },
    {
      ...{ name: 'capFen', label: '最多减', unit: 'fen', min: 1, max: 10_000_000 },
      ...{ none: '不封顶', better: 'more', code: 'CAP_INVALID' },
    },
  ],

  give(lines, rule) {
    const eligible = lines.map((line) => (inScope(rule.scope, line) ? line.leftFen : zeroFen));
    const off = savingOf(sum(eligible), numberOf(rule, 'payPercent'));
    return { kind: 'goods', perLine: split(smaller(off, capOf(rule) ?? off), eligible) };
  },

  headline: (rule) => ({ amount: formatZhe(numberOf(rule, 'payPercent')), unit: '折' }),

  describe(rule) {
    const cap = capOf(rule);
    const most = cap === undefined ? '' : `，最多减 ${formatYuanShort(cap)}`;
    const zhe = formatZhe(numberOf(rule, 'payPercent'));
    return `${describeCondition(rule.threshold)}打 ${zhe} 折${most}`;
  },
};

function capOf(rule: CouponRule) {
  return parameterOf(rule, 'capFen') === noLimit ? undefined : fen(numberOf(rule, 'capFen'));
}
