import type { AttributionDecision, Channel } from '#domain/attribution/share';
import { formatBeijing } from '#domain/calendar';

const channelNames: Readonly<Record<Channel, string>> = {
  friendCard: '好友卡片',
  groupCard: '群聊卡片',
  moments: '朋友圈',
  scanCode: '扫码',
  poster: '海报',
  message: '订阅消息',
  officialAccount: '公众号',
  search: '搜索',
  direct: '直接进店',
  other: '其他入口',
};

type Uncounted = Extract<AttributionDecision, { readonly counted: false }>['reason'];
type Counted = Extract<AttributionDecision, { readonly counted: true }>['reason'];

const countedBecause: Readonly<Record<Counted, string>> = {
  lastTouch: '下单前最近一次打开的是这次分享',
  firstTouch: '最先打开的是这次分享',
  protected: '在保护期内，不改算给后来的分享',
};

const notCountedBecause: Readonly<Record<Uncounted, string>> = {
  noShare: '没有经过分享，不算给任何粉丝',
  windowOver: '打开分享的时间超过有效天数，不算给粉丝',
  ownOrder: '自己的分享自己下单，不算',
  notFirstOrder: '只算首单，这不是首单',
};

/** How an order found its fan, or why it found none, in one sentence for the merchant. */
export function attributionText(decision: AttributionDecision, fanName = '已离开的粉丝'): string {
  const channel = channelNames[decision.channel];
  if (!decision.counted) {
    const entrance = decision.channel === 'direct' ? channel : `从${channel}进店`;
    return `${entrance}：${notCountedBecause[decision.reason]}。`;
  }
  const when = formatBeijing(decision.touchedAt, 'M月D日 HH:mm');
  return `算给粉丝「${fanName}」：${when} 从${channel}打开，${countedBecause[decision.reason]}。`;
}
