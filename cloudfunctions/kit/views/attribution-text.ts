import { channelNames } from '#domain/attribution/channel-names';
import type { AttributionDecision } from '#domain/attribution/share';
import { formatBeijing } from '#domain/calendar';

type Uncounted = Extract<AttributionDecision, { readonly counted: false }>['reason'];
type Counted = Extract<AttributionDecision, { readonly counted: true }>['reason'];

const countedBecause: Readonly<Record<Counted, string>> = {
  lastTouch: '下单前最近一次打开的是这次分享',
  firstTouch: '最先打开的是这次分享',
  protected: '在保护期内，不改算给后来的分享',
};

const notCountedBecause: Readonly<Record<Uncounted, string>> = {
  noShare: '没有经过分享，不算给推荐人',
  windowOver: '打开分享的时间超过有效天数，不算给推荐人',
  ownOrder: '自己的分享自己下单，不算',
  notFirstOrder: '只算首单，这不是首单',
};

/** How an order found its fan, or why it found none, in one sentence for the merchant. */
export function attributionText(decision: AttributionDecision, fanName = '已离开的推荐人'): string {
  const channel = channelNames.zh[decision.channel];
  if (!decision.counted) {
    const entrance = decision.channel === 'direct' ? channel : `从${channel}进店`;
    return `${entrance}：${notCountedBecause[decision.reason]}。`;
  }
  const when = formatBeijing(decision.touchedAt, 'M月D日 HH:mm');
  return `算给推荐人「${fanName}」：${when} 从${channel}打开，${countedBecause[decision.reason]}。`;
}
