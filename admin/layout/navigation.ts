import type { ComponentType } from 'react';
import { ActivityIcon, CouponIcon, OrderIcon, PriceIcon } from '../components/icons';

export interface NavigationGroup {
  readonly title: string;
  readonly items: readonly {
    readonly path: string;
    readonly title: string;
    readonly icon: ComponentType;
  }[];
}

/** The left side of every page. A new page is one line here and one in routes.tsx. */
export const navigation: readonly NavigationGroup[] = [
  {
    title: '营销',
    items: [
      { path: '/coupons', title: '优惠券', icon: CouponIcon },
      { path: '/activities', title: '活动', icon: ActivityIcon },
      { path: '/price-settings', title: '价格与积分', icon: PriceIcon },
    ],
  },
  { title: '交易', items: [{ path: '/orders', title: '订单', icon: OrderIcon }] },
];
