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
    lines: draft.lines.map((line, place) => {
      const share = taken.perLine[place] ?? zeroFen;
      return share === 0 ? line : { ...line, leftFen: subtract(line.leftFen, share) };
    }),
    steps: [...draft.steps, step],
  };
}
