import { fen, formatYuanShort, smaller, split, sum, zeroFen } from '../../money';
import { refusal } from '../../result';
import { parameterOf, type CouponKind } from '../kind';
import { inScope } from '../scope';
import type { CouponRule } from '../template';

/** A fixed amount off, never more than the eligible goods cost, carried by them in proportion. */
export const amountOff: CouponKind = {
  kind: 'amountOff',
  name: '满减券',
  stackingClass: 'order',
  parameters: [{ name: 'offFen', label: '减免金额', unit: 'fen', min: 1, max: 10_000_000 }],

  check({ threshold, ...rule }) {
    if (threshold.kind === 'none' || threshold.fen >= offFen(rule)) return undefined;
    return refusal('THRESHOLD_BELOW_DISCOUNT', { offFen: offFen(rule) });
  },

  discount(lines, rule) {
    const eligible = lines.map((line) => (inScope(rule.scope, line) ? line.leftFen : zeroFen));
    return split(smaller(offFen(rule), sum(eligible)), eligible);
  },

  describe({ threshold, ...rule }) {
    const off = formatYuanShort(offFen(rule));
    return threshold.kind === 'none'
      ? `无门槛减 ${off}`
      : `满 ${formatYuanShort(threshold.fen)} 减 ${off}`;
  },
};

function offFen(rule: Pick<CouponRule, 'parameters'>) {
  return fen(parameterOf(rule, 'offFen') ?? 0);
}
