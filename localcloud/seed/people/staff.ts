import { dayMs } from '#domain/calendar';
import type { Staff, StaffRole } from '#domain/member';
import { demoShopId } from '../demo-shop-id';

const posts: readonly (readonly [id: string, name: string, role: StaffRole, storeId?: string])[] = [
  ['owner', '周砚（演示店主）', 'owner'],
  ['operator', '苏晚（演示运营）', 'operator'],
  ['service', '方圆（演示客服）', 'service'],
  ['finance', '钱立（演示财务）', 'finance'],
  ['reader', '顾问（演示只读）', 'readOnly'],
  ['clerk-bridge', '沈桂（演示店员）', 'clerk', 'store-bridge'],
  ['clerk-old-town', '丁香（演示店员）', 'clerk', 'store-old-town'],
  ['clerk-waterside', '陆苇（演示店员）', 'clerk', 'store-waterside'],
];

/** Everybody who works in the demo shop, one of each role and a clerk for each store. */
export const demoStaff = (now: number): Staff[] =>
  posts.map(([id, name, role, storeId]) => ({
    _id: id,
    shopId: demoShopId,
    name,
    role,
    ...(storeId === undefined ? {} : { storeId }),
    status: 'active',
    createdAt: now - 400 * dayMs,
  }));
