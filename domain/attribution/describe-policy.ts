import type { AttributionPolicy } from './policy';

/** The policy in one sentence, the same for fan and buyer. */
export function describePolicy(policy: AttributionPolicy): string {
  const { windowDays, protectionDays, touch, counts } = policy;
  const which = counts === 'firstOrder' ? '首次下单' : '下单';
  const whose = touch === 'first' ? '最先' : '最近一次';
  const kept =
    touch === 'last' && protectionDays > 0 ? `，${protectionDays} 天内不会改算给别人` : '';
  return `好友打开分享后 ${windowDays} 天内${which}，算给${whose}分享的人${kept}；自己的订单不算。`;
}
