import { findSku } from '#domain/catalogue';
import type { GoodsScope } from '#domain/goods-scope';
import { allCategories } from './repositories/catalogue';
import { productsByIds } from './repositories/products';

/** Whether the shop has everything a scope names: otherwise it would be a promise nobody can use. */
export async function hasScope(scope: GoodsScope): Promise<boolean> {
  const { excluded } = scope;
  const productIds = [
    ...(scope.kind === 'products' ? scope.ids : []),
    ...(excluded?.productIds ?? []),
  ];
  const categoryIds = [
    ...(scope.kind === 'categories' ? scope.ids : []),
    ...(excluded?.categoryIds ?? []),
  ];
  const [products, categories] = await Promise.all([
    productsByIds(productIds),
    categoryIds.length === 0 ? [] : allCategories(),
  ]);
  const known = new Set([...products, ...categories].map((one) => one._id));
  return [...productIds, ...categoryIds].every((id) => known.has(id));
}

/** Whether the shop sells this SKU. */
export async function hasSku(productId: string, skuId: string): Promise<boolean> {
  const [product] = await productsByIds([productId]);
  return product !== undefined && findSku(product, skuId) !== undefined;
}
