import type { AttributionPolicy } from '#domain/attribution/policy';
import { oneRate } from '#domain/freight/one-rate';
import { fen } from '#domain/money';
import type { ShopSettings } from '#domain/shop';

/** Last touch within 15 days, without protection, every order. */
export function aPolicy(changes: Partial<AttributionPolicy> = {}): AttributionPolicy {
  return {
    version: 1,
    touch: 'last',
    windowDays: 15,
    protectionDays: 0,
    counts: 'all',
    ...changes,
  };
}

export function someSettings(changes: Partial<ShopSettings> = {}): ShopSettings {
  return {
    _id: 'shop',
    name: '三代茶铺',
    slogan: '一片叶子，三代人',
    mark: '茶',
    banner: { picture: '/pictures/banner.png', title: '新茶上市', text: '今年的第一口春天' },
    freight: oneRate(fen(800), fen(9900)),
    unpaidMinutes: 30,
    maxUnpaidOrders: 3,
    attribution: aPolicy(),
    commission: { defaultRateBp: 500, reward: 'points' },
    levels: [],
    points: { perYuan: 1, fenPerPoint: 1, maxShareBp: 5000, step: 1 },
    licenceUrl: 'https://example.com/licence',
    ...changes,
  };
}
