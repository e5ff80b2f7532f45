import { sum, zeroFen } from '../../money';
import type { Stage } from '../stage';

/** One rate per order; free when the goods, after all discounts, reach the shop's limit. */
export const freight: Stage = {
  stage: 'freight',
  apply(draft, rules) {
    const { flatFen, freeOverFen } = rules.freight;
    const goods = sum(draft.lines.map((line) => line.leftFen));
    const free = freeOverFen !== undefined && goods >= freeOverFen;
    const step = { source: '', label: '', fen: free ? zeroFen : flatFen, perLine: [] };
    return { ...draft, steps: [...draft.steps, { stage: 'freight', ...step }] };
  },
};
