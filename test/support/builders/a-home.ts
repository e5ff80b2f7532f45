import type { CouponCard, HomeView, ProductCard } from '#contract/views';
import { fen } from '#domain/money';
import { noon } from './fixed-time';

export function aCouponCard(changes: Partial<CouponCard> = {}): CouponCard {
  return {
    templateId: 't1',
    title: '新客满减',
    ruleText: '满 100 减 20',
    headline: { amount: '20', unit: '元' },
    thresholdText: '满 100 元可用',
    scopeText: '全店通用',
    everywhere: true,
    validityText: '领取后 7 天内可用',
    claimFrom: 0,
    claimUntil: 4_102_444_800_000,
    now: noon,
    remaining: 10,
    ...changes,
  };
}

export function aProductCard(changes: Partial<ProductCard> = {}): ProductCard {
  return {
    id: 'p1',
    title: '明前龙井种绿茶',
    subtitle: '清明前手采',
    picture: '/pictures/tea.svg',
    categoryId: 'tea',
    fromFen: fen(12800),
    severalPrices: true,
    inStock: true,
    ...changes,
  };
}

/** What home shows: one coupon, one category, one pick, one store. */
export function aHome(changes: Partial<HomeView> = {}): HomeView {
  return {
    shop: {
      name: '青檐记',
      slogan: '檐下三代人',
      mark: '/pictures/shop-mark.svg',
      banner: { picture: '/pictures/banner.svg', title: '檐下三代人', text: '1938 年至今' },
      licenceUrl: '/pictures/licence.svg',
    },
    categories: [{ _id: 'tea', name: '茶叶', icon: '/pictures/category-tea.svg' }],
    coupons: [aCouponCard()],
    picks: [aProductCard()],
    stores: [
      {
        _id: 'store-1',
        name: '总店',
        address: '青檐巷 7 号',
        phone: '0571-0000-0001',
        picture: '/pictures/store.svg',
        latitude: 30,
        longitude: 120,
        opensAtMinute: 0,
        closesAtMinute: 0,
      },
    ],
    ...changes,
  };
}
