import type { ComponentType } from 'react';
import {
  ActivityIcon,
  CounterIcon,
  CouponIcon,
  ImportIcon,
  LedgerIcon,
  MemberIcon,
  OrderIcon,
  PriceIcon,
} from '../components/icons';
import type { AdminAction } from '../services/call';

export interface NavigationGroup {
  readonly title: string;
  readonly items: readonly {
    readonly path: string;
    readonly title: string;
    readonly icon: ComponentType;
    /** Shown to people who may do this. */
    readonly needs: AdminAction;
  }[];
}

/** The left side of every page. A new page is one line here and one in routes.tsx. */
export const navigation: readonly NavigationGroup[] = [
  {
    title: '营销',
    items: [
      { path: '/coupons', title: '优惠券', icon: CouponIcon, needs: 'couponTemplates' },
      { path: '/activities', title: '活动', icon: ActivityIcon, needs: 'activities' },
      { path: '/price-settings', title: '价格与积分', icon: PriceIcon, needs: 'priceSettings' },
    ],
  },
  {
    title: '交易',
    items: [{ path: '/orders', title: '订单', icon: OrderIcon, needs: 'orders' }],
  },
  {
    title: '顾客',
    items: [
      { path: '/counter', title: '柜台', icon: CounterIcon, needs: 'identifyMember' },
      { path: '/members', title: '会员', icon: MemberIcon, needs: 'members' },
      { path: '/outside-orders', title: '其他渠道订单', icon: ImportIcon, needs: 'outsideOrders' },
    ],
  },
  {
    title: '财务',
    items: [{ path: '/reconciliation', title: '账目核对', icon: LedgerIcon, needs: 'reconcile' }],
  },
];
