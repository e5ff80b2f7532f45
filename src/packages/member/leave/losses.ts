import type { DeletionView } from '#contract/member-views';

/** What would be lost, without what there is none of. */
export function losses(loses: DeletionView['loses']) {
  const kinds = [
    { kind: 'points', amount: loses.points },
    { kind: 'coupons', amount: loses.coupons },
    { kind: 'growth', amount: loses.growth },
    { kind: 'rewardFen', amount: loses.rewardFen },
    { kind: 'returnable', amount: loses.returnable },
  ] as const;
  return kinds.filter(({ amount }) => amount > 0);
}

/** What has to be typed to say that one means it, as the contract asks. */
export const leaveWord = '注销';

/** Whether what was typed is the word; a keyboard may add spaces. */
export function isLeaveWord(typed: string): boolean {
  return typed.trim() === leaveWord;
}
