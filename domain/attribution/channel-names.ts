import type { Channel } from './share';

/** What people read for each channel; the table in docs/glossary.md. */
export const channelNames: Readonly<Record<Channel, string>> = {
  friendCard: '好友卡片',
  groupCard: '群聊卡片',
  moments: '朋友圈',
  scanCode: '扫码',
  poster: '海报',
  message: '消息',
  officialAccount: '公众号',
  search: '搜索',
  direct: '直接进店',
  other: '其他',
};
