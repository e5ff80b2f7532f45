import type { LadderReward, SpendLadder } from '#domain/activities/activity';
import { activityLimits } from '#domain/activities/create-activity';

type StepPart = `steps.${number}`;

/** What is missing or wrong in each step of a ladder, counted from 1, said in the words of its own fields. */
export function ladderProblems({
  measure,
  steps,
}: Pick<SpendLadder, 'measure' | 'steps'>): ReadonlyMap<StepPart, string> {
  return new Map(
    steps.flatMap(({ from, reward }, place): (readonly [StepPart, string])[] => {
      const before = steps[place - 1]?.from ?? 0;
      const said = [
        ...(from < 1 ? ['请填满多少。'] : from <= before ? [`要比第 ${place} 档的门槛高。`] : []),
        ...(rewardProblem(reward, measure === 'amount' && from >= 1 ? from : Infinity) ?? []),
      ];
      return said.length === 0 ? [] : [[`steps.${place + 1}`, said.join('')]];
    }),
  );
}

/** A cut is never more than the amount that earns it. */
function rewardProblem(reward: LadderReward, mostCut: number): readonly string[] | undefined {
  switch (reward.kind) {
    case 'cut':
      if (reward.fen < 1) return ['请填减多少。'];
      return reward.fen > mostCut ? ['减的不能超过门槛。'] : undefined;
    case 'percent':
      return reward.payPercent < 1 || reward.payPercent > 99 ? ['请填 0.1 到 9.9 折。'] : undefined;
    case 'gift': {
      if (reward.skuId === '') return ['请选赠品。'];
      const isFew = reward.quantity >= 1 && reward.quantity <= activityLimits.giftPieces;
      return isFew ? undefined : [`赠品请填 1 到 ${activityLimits.giftPieces} 件。`];
    }
    case 'freeFreight':
      return undefined;
  }
}
