import { channelNames } from '#domain/attribution/channel-names';
import { defineTexts } from './define-texts';

export const shareLedgerTexts = defineTexts(
  {
    title: '推荐记录',
    estimated: '预计奖励',
    pending: '待结算',
    settled: '已到账',
    visits: '次来访',
    friends: '位朋友',
    orders: '笔订单',
    rule: '怎么算一笔推荐',
    empty: '还没有推荐记录',
    emptyHint: '挑一件您真心喜欢的，点「分享」发给朋友。朋友来看过、买过，这里都会留下凭据。',
    choose: '去挑一件',
    visit: '{name} 看了您推荐的「{target}」',
    order: '{name} 下单',
    base: '商品实付 {yuan} 元',
    reward: '奖励',
    ...channelNames.zh,
  },
  {
    title: 'Recommendations',
    estimated: 'Estimated',
    pending: 'To settle',
    settled: 'Received',
    visits: 'visits',
    friends: 'friends',
    orders: 'orders',
    rule: 'What counts as a recommendation',
    empty: 'No recommendations yet',
    emptyHint:
      'Choose something you like and share it. Visits and orders leave their receipts here.',
    choose: 'Choose something',
    visit: '{name} looked at "{target}"',
    order: '{name} ordered',
    base: 'Goods paid {yuan} yuan',
    reward: 'Thank-you',
    ...channelNames.en,
  },
);
