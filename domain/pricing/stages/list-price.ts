import { sum } from '../../money';
import type { Stage } from '../stage';

/** What the goods cost before anything is taken off. */
export const listPrice: Stage = {
  stage: 'list',
  apply(draft) {
    const perLine = draft.lines.map((line) => line.listFen);
    const step = { stage: 'list', source: '', label: '', fen: sum(perLine), perLine } as const;
    return { ...draft, steps: [...draft.steps, step] };
  },
};
