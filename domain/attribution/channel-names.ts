import type { InEach } from '../language';
import type { Channel } from './share';

/** What people read for each channel; the table in docs/glossary.md. */
export const channelNames: InEach<Readonly<Record<Channel, string>>> = {
  zh: {
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
  },
  en: {
    friendCard: 'Friend card',
    groupCard: 'Group card',
    moments: 'Moments',
    scanCode: 'Scanned code',
    poster: 'Poster',
    message: 'Message',
    officialAccount: 'Official account',
    search: 'Search',
    direct: 'Direct',
    other: 'Other',
  },
};
