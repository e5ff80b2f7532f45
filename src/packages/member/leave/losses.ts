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

/** Whether what was typed is the word; a keyboard may add spaces or begin with a capital. */
export function isLeaveWord(typed: string, word: string): boolean {
  return typed.trim().toLowerCase() === word.toLowerCase();
}
