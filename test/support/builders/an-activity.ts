import type { LimitedPrice, SpendLadder } from '#domain/activities/activity';
import { fen } from '#domain/money';
import { day, noon } from './fixed-time';

const frame = {
  shopId: 'shop',
  from: noon - day,
  until: noon + day,
  status: 'published',
  createdBy: 'staff-1',
  createdAt: noon - day,
} as const;

/** One tea for 25.00 today. */
export function aLimitedPrice(changes: Partial<LimitedPrice> = {}): LimitedPrice {
  return {
    ...frame,
    _id: 'flash',
    title: '今日特价',
    kind: 'limitedPrice',
    prices: [{ skuId: 'tea-100', priceFen: fen(2500) }],
    ...changes,
  };
}

/** 满 100 减 10, 满 200 减 30 on everything. */
export function aLadder(changes: Partial<SpendLadder> = {}): SpendLadder {
  return {
    ...frame,
    _id: 'spring',
    title: '春茶节',
    kind: 'ladder',
    scope: { kind: 'all' },
    measure: 'amount',
    steps: [
      { from: 10_000, reward: { kind: 'cut', fen: fen(1000) } },
      { from: 20_000, reward: { kind: 'cut', fen: fen(3000) } },
    ],
    ...changes,
  };
}
