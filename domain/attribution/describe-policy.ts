import type { Language } from '../language';
import type { AttributionPolicy } from './policy';

/** The policy in one sentence, the same for fan and buyer. */
export function describePolicy(policy: AttributionPolicy, language: Language = 'zh'): string {
  return language === 'zh' ? inChinese(policy) : inEnglish(policy);
}

const isKept = ({ touch, protectionDays }: AttributionPolicy) =>
  touch === 'last' && protectionDays > 0;

function inChinese(policy: AttributionPolicy): string {
  const { windowDays, protectionDays, touch, counts } = policy;
  const which = counts === 'firstOrder' ? '首次下单' : '下单';
  const whose = touch === 'first' ? '最先' : '最近一次';
  const kept = isKept(policy) ? `，${protectionDays} 天内不会改算给别人` : '';
  return `好友打开分享后 ${windowDays} 天内${which}，算给${whose}分享的人${kept}；自己的订单不算。`;
}

function inEnglish(policy: AttributionPolicy): string {
  const { windowDays, protectionDays, touch, counts } = policy;
  const which = counts === 'firstOrder' ? 'A first order' : 'An order';
  const whose = touch === 'first' ? 'first' : 'last';
  const kept = isKept(policy) ? `, and for nobody else within ${protectionDays} day(s)` : '';
  return `${which} within ${windowDays} days of opening a share counts for who shared ${whose}${kept}. Own orders do not count.`;
}
