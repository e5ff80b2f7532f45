import type { Channel } from '#domain/attribution/share';

export const channelNames: Readonly<Record<Channel, string>> = {
  friendCard: '好友卡片',
  groupCard: '群卡片',
  moments: '朋友圈',
  scanCode: '扫码',
  poster: '海报',
  message: '消息通知',
  officialAccount: '公众号',
  search: '搜索',
  direct: '直接进店',
  other: '其他',
};
