import { formatZhe } from '../../format-zhe';
import { inScope } from '../../goods-scope';
import type { InEach } from '../../language';
import { fen, formatYuanShort, savingOf, smaller, split, sum, zeroFen } from '../../money';
import { underCondition } from '../under-condition';
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

  headline(rule, language) {
    const { zhe, off } = shareOf(rule);
    return language === 'zh' ? { amount: zhe, unit: '折' } : { amount: off, unit: 'off' };
  },

  describe(rule, language) {
    const { zhe, off } = shareOf(rule);
    const gain = { zh: `打 ${zhe} 折`, en: `${off} off` };
    return `${underCondition(rule.threshold, gain, language)}${mostOf(rule)[language]}`;
  },
};

/** Chinese says what is paid, English what is taken off. */
function shareOf(rule: CouponRule) {
  const payPercent = numberOf(rule, 'payPercent');
  return { zhe: formatZhe(payPercent), off: `${100 - payPercent}%` };
}

function mostOf(rule: CouponRule): InEach<string> {
  const cap = capOf(rule);
  if (cap === undefined) return { zh: '', en: '' };
  const yuan = formatYuanShort(cap);
  return { zh: `，最多减 ${yuan}`, en: `, ${yuan} yuan at most` };
}

function capOf(rule: CouponRule) {
  return parameterOf(rule, 'capFen') === noLimit ? undefined : fen(numberOf(rule, 'capFen'));
}
