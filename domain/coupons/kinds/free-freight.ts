import type { InEach } from '../../language';
import { fen, formatYuanShort, smaller } from '../../money';
import { underCondition } from '../under-condition';
import { noLimit, numberOf, parameterOf, type CouponKind } from '../kind';
import type { CouponRule } from '../template';

/** Delivery of the whole order for nothing, or up to a cap; the goods in scope only have to reach the threshold. */
export const freeFreight: CouponKind = {
  kind: 'freeFreight',
  name: '包邮券',
  classes: ['freight'],
  parameters: [
    {
      ...{ name: 'capFen', label: '最多免', unit: 'fen', min: 1, max: 1_000_000 },
      ...{ none: '全免', better: 'more', code: 'CAP_INVALID' },
    },
  ],

  give: (_, rule, freightFen) => ({
    kind: 'freight',
    fen: smaller(freightFen, capOf(rule) ?? freightFen),
  }),

  headline: (_, language) => ({ amount: '', unit: { zh: '免邮', en: 'Free delivery' }[language] }),

  describe(rule, language) {
    const gain = { zh: '包邮', en: 'Free delivery' };
    return `${underCondition(rule.threshold, gain, language)}${mostOf(rule)[language]}`;
  },
};

function mostOf(rule: CouponRule): InEach<string> {
  const cap = capOf(rule);
  if (cap === undefined) return { zh: '', en: '' };
  const yuan = formatYuanShort(cap);
  return { zh: `，最多免 ${yuan}`, en: `, ${yuan} yuan at most` };
}

function capOf(rule: CouponRule) {
  return parameterOf(rule, 'capFen') === noLimit ? undefined : fen(numberOf(rule, 'capFen'));
}
