import { createHashRouter, Navigate } from 'react-router';
import { ConsoleLayout } from './layout/console-layout';
import { PageFault } from './layout/page-fault';
import { LoginPage } from './pages/login/login-page';
import { SignedInPage } from './pages/login/signed-in-page';
import { LostPage } from './pages/lost-page';

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
        { index: true, element: <Navigate to="/coupons" replace /> },
        {
          errorElement: <PageFault />,
          children: [
            { path: 'coupons', lazy: () => import('./pages/coupon-list/coupon-list-page') },
            { path: 'coupons/new', lazy: () => import('./pages/coupon-form/coupon-create-page') },
            {
              path: 'coupons/:templateId/edit',
              lazy: () => import('./pages/coupon-form/coupon-edit-page'),
            },
            { path: 'activities', lazy: () => import('./pages/activity-list/activity-list-page') },
            {
              path: 'activities/new',
              lazy: () => import('./pages/activity-form/activity-create-page'),
            },
            {
              path: 'activities/:activityId/edit',
              lazy: () => import('./pages/activity-form/activity-edit-page'),
            },
            {
              path: 'price-settings',
              lazy: () => import('./pages/price-settings/price-settings-page'),
            },
            { path: 'members', lazy: () => import('./pages/member-list/member-list-page') },
            {
              path: 'outside-orders',
              lazy: () => import('./pages/outside-orders/outside-orders-page'),
            },
            {
              path: 'reconciliation',
              lazy: () => import('./pages/reconciliation/reconciliation-page'),
            },
            { path: 'orders', lazy: () => import('./pages/order-list/order-list-page') },
            { path: '*', element: <LostPage /> },
          ],
        },
      ],
    },
  ]);
}
