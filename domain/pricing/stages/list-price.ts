import { sum } from '../../money';
import type { Stage } from '../stage';

/** What the goods cost before anything is taken off. */
export const listPrice: Stage = {
  stage: 'list',
  apply(draft) {
    const perLine = draft.lines.map((line) => line.listFen);
    return {
      lines: draft.lines.map((line) => ({ ...line, leftFen: line.listFen })),
      steps: [...draft.steps, { stage: 'list', source: '', label: '', fen: sum(perLine), perLine }],
    };
  },
};
