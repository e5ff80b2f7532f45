import type { LedgerBatch } from './batch';

/** What a line of a member's statement says, by event. */
const titles: Readonly<Record<string, string>> = {
  earnPoints: '购物获得',
  reversePoints: '退款收回',
  expirePoints: '到期失效',
  holdPoints: '下单抵扣',
  voidPoints: '订单取消，退回',
  spendPointsLate: '下单抵扣',
  returnPoints: '退款退回',
  mergePoints: '合并账号转入',
  forfeitPoints: '注销清零',
  earnGrowth: '购物获得',
  reverseGrowth: '退款收回',
  expireGrowth: '满十二个月，不再计入',
  mergeGrowth: '合并账号转入',
  forfeitGrowth: '注销清零',
};

/** What happened, in the words of a statement; orders of other channels say so. */
export function describeEvent({ _id, event }: Pick<LedgerBatch, '_id' | 'event'>): string {
  const title = (Object.hasOwn(titles, event) ? titles[event] : undefined) ?? '其他';
  return _id.startsWith(`${event}:outside:`) ? `${title}（其他渠道订单）` : title;
}
