import type { FreightRules } from '#domain/freight/freight-template';
import { fen } from '#domain/money';
import type { ShopSettings } from '#domain/shop';
import { demoShopId } from '../demo-shop-id';

/** One rate for most of the country, more for the far west; beyond the sea nothing is sent. */
const demoFreight: FreightRules = {
  defaultTemplateId: 'standard',
  templates: [
    {
      ...{ id: 'standard', name: '标准快递', by: 'order' },
      zones: [
        { regions: 'rest', fen: fen(1200), freeOverFen: fen(9900) },
        {
          regions: ['西藏自治区', '新疆维吾尔自治区', '青海省'],
          ...{ fen: fen(2500), freeOverFen: fen(29_900) },
        },
        { regions: ['台湾省', '香港特别行政区', '澳门特别行政区'], refused: true },
      ],
    },
  ],
};

/** 青檐记: an invented maker of tea and southern foods, in its third generation. */
export const demoSettings: ShopSettings = {
  _id: demoShopId,
  name: '青檐记',
  slogan: '檐下三代人，一盏茶一匣糕',
  mark: '/pictures/shop-mark.svg',
  banner: {
    picture: '/pictures/banner.svg',
    title: '檐下三代人',
    text: '1938 年，周伯年在桥头的青檐底下摆出第一张茶桌。儿女接过炉火，孙辈接过茶山，铺子换了招牌，规矩没换：当天的点心当天做，当年的绿茶当年卖。',
  },
  freight: demoFreight,
  unpaidMinutes: 30,
  maxUnpaidOrders: 3,
  attribution: { version: 1, touch: 'last', windowDays: 15, protectionDays: 0, counts: 'all' },
  commission: { defaultRateBp: 1000, capFen: fen(20000), reward: 'points' },
  levels: [
    { id: 'leaf', name: '青叶会员', fromGrowth: 0, benefits: [] },
    {
      id: 'bud',
      name: '雀舌会员',
      fromGrowth: 500,
      benefits: [
        { kind: 'pointsRate', percent: 120 },
        { kind: 'birthdayPointsRate', percent: 200 },
      ],
    },
    {
      id: 'peak',
      name: '明前会员',
      fromGrowth: 2000,
      benefits: [
        { kind: 'discount', payPercent: 95 },
        { kind: 'pointsRate', percent: 150 },
        { kind: 'birthdayPointsRate', percent: 300 },
        { kind: 'text', title: '新茶先尝', text: '每年清明前，到店免费品尝当年头采。' },
      ],
    },
  ],
  points: { perYuan: 1, fenPerPoint: 1, maxShareBp: 5000, step: 100 },
  licenceUrl: '/pictures/licence.svg',
};
