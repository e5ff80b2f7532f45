/** What a line of a member's statement says; an event nobody gave words to shows as 其他. */
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

export function describeEvent(event: string): string {
  return Object.hasOwn(titles, event) ? (titles[event] ?? '其他') : '其他';
}
