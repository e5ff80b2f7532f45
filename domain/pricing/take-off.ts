import { negate, subtract, sum, zeroFen } from '../money';
import type { PriceStage } from './quote';
import type { PriceDraft, TakenOff } from './stage';

/** Takes a share off each line and records it as a step; nothing taken leaves no step. */
export function takeOff(draft: PriceDraft, stage: PriceStage, taken: TakenOff): PriceDraft {
  const total = sum(taken.perLine);
  if (total === 0) return draft;
  const { source, label } = taken;
  const step = { stage, source, label, fen: negate(total), perLine: taken.perLine.map(negate) };
  return {
    ...draft,
    lines: draft.lines.map((line, place) => ({
      ...line,
      leftFen: subtract(line.leftFen, taken.perLine[place] ?? zeroFen),
    })),
    steps: [...draft.steps, step],
  };
}
