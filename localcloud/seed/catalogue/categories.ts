import type { Category } from '#domain/catalogue';
import { demoShopId } from '../demo-shop-id';

const named: readonly (readonly [id: string, name: string])[] = [
  ['tea', '茶叶'],
  ['pastry', '糕点'],
  ['sweets', '蜜饯糖果'],
  ['pantry', '酱料干货'],
  ['wares', '茶器'],
  ['gift', '礼盒'],
];

export const demoCategories: readonly Category[] = named.map(([id, name], sort) => ({
  _id: id,
  shopId: demoShopId,
  name,
  icon: `/pictures/category-${id}.svg`,
  sort,
}));
