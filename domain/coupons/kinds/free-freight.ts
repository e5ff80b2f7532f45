import { fen, formatYuanShort, smaller } from '../../money';
import { describeCondition } from '../describe-condition';
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

  headline: () => ({ amount: '', unit: '免邮' }),

  describe(rule) {
    const cap = capOf(rule);
    const most = cap === undefined ? '' : `，最多免 ${formatYuanShort(cap)}`;
    return `${describeCondition(rule.threshold)}包邮${most}`;
  },
};

function capOf(rule: CouponRule) {
  return parameterOf(rule, 'capFen') === noLimit ? undefined : fen(numberOf(rule, 'capFen'));
}
