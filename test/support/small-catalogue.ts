import type { StaffRole } from '#domain/member';
import { fen } from '#domain/money';
import { receiptMovement } from '#domain/stock/move-stock';
import { stockId } from '#domain/stock/stock';
import { aProduct, aSku } from './builders/a-product';
import { aStock } from './builders/a-stock';
import { aTemplate } from './builders/a-template';
import { day, noon } from './builders/fixed-time';
import { someSettings } from './builders/some-settings';

export const roles: readonly StaffRole[] = [
  'owner',
  'operator',
  'service',
  'finance',
  'clerk',
  'readOnly',
];

const skus = [
  { productId: 'tea', skuId: 'tea-100', received: 50 },
  { productId: 'cake', skuId: 'cake-6', received: 20 },
  { productId: 'pot', skuId: 'pot-1', received: 5 },
  { productId: 'gone', skuId: 'gone-100', received: 9 },
];

/** Tea at 30.00 (50 pieces), cake at 55.50 (20), pot at 120.00 (5), one product off sale; one coupon 满 100 减 20. */
export function smallCatalogue() {
  const shopId = 'shop';
  const received = skus.map(({ skuId, received: quantity }) => ({
    stockId: stockId(skuId, 'central'),
    quantity,
  }));
  return {
    settings: [someSettings()],
    categories: [
      { _id: 'green', shopId, name: '绿茶', icon: 'leaf', sort: 1 },
      { _id: 'ware', shopId, name: '茶器', icon: 'pot', sort: 2 },
    ],
    stores: [
      {
        ...{ _id: 'lake', shopId, name: '湖边店', address: '北山街 1 号', phone: '0571-87000000' },
        ...{ picture: '', latitude: 30.25, longitude: 120.14, sort: 1 },
        ...{ opensAtMinute: 540, closesAtMinute: 1260 },
      },
    ],
    products: [
      aProduct({ featured: true, commissionRateBp: 1000 }),
      aProduct({
        ...{ _id: 'cake', title: '龙井酥', categoryId: 'green', sort: 2 },
        skus: [aSku({ id: 'cake-6', priceFen: fen(5550) })],
      }),
      aProduct({
        ...{ _id: 'pot', title: '白瓷壶', categoryId: 'ware', sort: 3 },
        skus: [aSku({ id: 'pot-1', priceFen: fen(12_000) })],
      }),
      aProduct({ _id: 'gone', title: '旧茶', status: 'off', sort: 4 }),
    ],
    stocks: skus.map(({ productId, skuId, received: count }) =>
      aStock({ productId, skuId, received: count, available: count }),
    ),
    stockMovements: [receiptMovement('opening', received, noon - day, shopId)],
    couponTemplates: [aTemplate()],
    staff: roles.map((role) => ({
      ...{ _id: `staff-${role}`, shopId, name: role, role },
      ...{ status: 'active' as const, createdAt: noon },
    })),
  };
}
