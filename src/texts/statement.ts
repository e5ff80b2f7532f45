import { defineTexts } from './define-texts';

export const statementTexts = defineTexts(
  {
    title: '积分与成长值',
    points: '积分',
    growth: '成长值',
    pointsNow: '可用积分',
    growthNow: '近十二个月成长值',
    empty: '还没有记录',
    pointsHint: '每次购物收货并过退货期后，积分会记在这里。',
    growthHint: '每次购物收货并过退货期后，成长值会记在这里，它决定您的等级。',
    toShop: '去逛逛',
    left: '余 {balance}',
    lineSpoken: '{day}，{title}，{amount}，余 {balance}',
    rules: '积分规则',
  },
  {
    title: 'Points and growth',
    points: 'Points',
    growth: 'Growth',
    pointsNow: 'Points to spend',
    growthNow: 'Growth of twelve months',
    empty: 'Nothing here yet',
    pointsHint:
      'Points appear here after you have received what you bought and the return window is over.',
    growthHint: 'Growth appears here after the return window; it decides your level.',
    toShop: 'Look around',
    left: 'now {balance}',
    lineSpoken: '{day}, {title}, {amount}, now {balance}',
    rules: 'How points work',
  },
);
