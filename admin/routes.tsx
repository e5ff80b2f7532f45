import { createHashRouter, type RouteObject } from 'react-router';
import { ConsoleLayout } from './layout/console-layout';
import { FirstPage } from './layout/first-page';
import { Gate } from './layout/gate';
import { PageFault } from './layout/page-fault';
import { LoginPage } from './pages/login/login-page';
import { SignedInPage } from './pages/login/signed-in-page';
import { LostPage } from './pages/lost-page';

/** Pages that not everybody may enter. */
const gated: RouteObject[] = [
  {
    element: <Gate needs="createCouponTemplate" what="新建和修改优惠券" who="店主或运营" />,
    children: [
      { path: 'coupons/new', lazy: () => import('./pages/coupon-form/coupon-create-page') },
      {
        path: 'coupons/:templateId/edit',
        lazy: () => import('./pages/coupon-form/coupon-edit-page'),
      },
    ],
  },
  {
    element: <Gate needs="createActivity" what="新建和修改活动" who="店主或运营" />,
    children: [
      { path: 'activities/new', lazy: () => import('./pages/activity-form/activity-create-page') },
      {
        path: 'activities/:activityId/edit',
        lazy: () => import('./pages/activity-form/activity-edit-page'),
      },
    ],
  },
  {
    element: <Gate needs="identifyMember" what="查会员" who="店主、运营、客服或店员" />,
    children: [{ path: 'counter', lazy: () => import('./pages/counter/counter-page') }],
  },
  {
    element: <Gate needs="members" what="看会员名单" who="店主、运营或客服" />,
    children: [{ path: 'members', lazy: () => import('./pages/member-list/member-list-page') }],
  },
  {
    element: <Gate needs="outsideOrders" what="看其他渠道的订单" who="店主或运营" />,
    children: [
      { path: 'outside-orders', lazy: () => import('./pages/outside-orders/outside-orders-page') },
    ],
  },
  {
    element: <Gate needs="reconcile" what="看账目" who="店主或财务" />,
    children: [
      { path: 'reconciliation', lazy: () => import('./pages/reconciliation/reconciliation-page') },
    ],
  },
];

/** Every address of the console. A page is loaded when it is first opened. */
export function createConsoleRouter() {
  return createHashRouter([
    { path: '/login', element: <LoginPage /> },
    { path: '/signed-in', element: <SignedInPage /> },
    {
      path: '/',
      element: <ConsoleLayout />,
      errorElement: <PageFault />,
      // Nothing for the moment in which the first page's script is on its way.
      hydrateFallbackElement: <></>,
      children: [
        { index: true, element: <FirstPage /> },
        {
          errorElement: <PageFault />,
          children: [
            { path: 'coupons', lazy: () => import('./pages/coupon-list/coupon-list-page') },
            { path: 'activities', lazy: () => import('./pages/activity-list/activity-list-page') },
            {
              path: 'price-settings',
              lazy: () => import('./pages/price-settings/price-settings-page'),
            },
            { path: 'orders', lazy: () => import('./pages/order-list/order-list-page') },
            ...gated,
            { path: '*', element: <LostPage /> },
          ],
        },
      ],
    },
  ]);
}
