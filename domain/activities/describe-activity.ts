import { formatZhe } from '../format-zhe';
import { fen, formatYuanShort } from '../money';
import type { Activity, LadderReward, SpendLadder } from './activity';

/** The name of a gift; undefined for one that is gone. */
export type GiftName = (skuId: string) => string | undefined;

/** What an activity does, in the words of the shop: 满 100 减 10，满 200 减 30. */
export function describeActivity(activity: Activity, nameOf: GiftName): string {
  if (activity.kind === 'limitedPrice') return `${activity.prices.length} 款限时价`;
  return activity.steps
    .map((step) => describeLadderStep(activity.measure, step, nameOf))
    .join('，');
}

function describeLadderStep(
  measure: SpendLadder['measure'],
  { from, reward }: SpendLadder['steps'][number],
  nameOf: GiftName,
): string {
  const condition = measure === 'amount' ? `满 ${formatYuanShort(fen(from))} ` : `满 ${from} 件`;
  return `${condition}${describeReward(reward, nameOf)}`;
}

/** What a step gives: 减 10, 打 8 折, 送白瓷杯 1 件, 包邮. */
export function describeReward(reward: LadderReward, nameOf: GiftName): string {
  switch (reward.kind) {
    case 'cut':
      return `减 ${formatYuanShort(reward.fen)}`;
    case 'percent':
      return `打 ${formatZhe(reward.payPercent)} 折`;
    case 'gift':
      return `送${nameOf(reward.skuId) ?? '赠品'} ${reward.quantity} 件`;
    case 'freeFreight':
      return '包邮';
  }
}
