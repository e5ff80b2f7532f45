import type { Product } from '#domain/catalogue';
import type { GoodsScope } from '#domain/goods-scope';
import type { PriceHistory } from '#domain/pricing/price-history';
import type { Stock } from '#domain/stock/stock';
import { collectionOf, mostDocuments, type FoundPage } from '../collection';
import type { Test, Where } from '../conditions';
import { database } from '../database';

const products = collectionOf('products');

export const { byId: productById, byIds: productsByIds } = products;

/** Products on sale, as the merchant sorted them. */
export function productPage(filter: {
  readonly categoryId?: string | undefined;
  readonly search?: string | undefined;
  /** The goods of an offer. */
  readonly scope?: GoodsScope | undefined;
  readonly cursor?: string | undefined;
}): Promise<FoundPage<Product>> {
  const where: Where = {
    status: 'on',
    ...(filter.categoryId === undefined ? {} : { categoryId: filter.categoryId }),
    ...(filter.search ? { title: { contains: filter.search } } : {}),
    ...(filter.scope === undefined ? {} : inScopeOnly(filter.scope)),
  };
  return products.page(where, { by: 'sort', direction: 'asc', size: 20, cursor: filter.cursor });
}

/** A scope as a query; what is named and left out again is not named at all. */
function inScopeOnly(scope: GoodsScope): Where {
  const { productIds = [], categoryIds = [] } = scope.excluded ?? {};
  const named = scope.kind === 'all' ? [] : scope.ids;
  const without = (ids: readonly string[]): Test => ({ noneOf: ids });
  const but = (ids: readonly string[]): Test => ({
    oneOf: named.filter((one) => !ids.includes(one)),
  });
  return {
    ...(productIds.length > 0 && scope.kind !== 'products' ? { _id: without(productIds) } : {}),
    ...(categoryIds.length > 0 && scope.kind !== 'categories'
      ? { categoryId: without(categoryIds) }
      : {}),
    ...(scope.kind === 'products' ? { _id: but(productIds) } : {}),
    ...(scope.kind === 'categories' ? { categoryId: but(categoryIds) } : {}),
  };
}

/** What home shows. */
export function featuredProducts(): Promise<Product[]> {
  return products.find({ status: 'on', featured: true }, { sort: [['sort', 'asc']], limit: 12 });
}

/** Everything on sale, for the choices of a coupon's scope. */
export function productsOnSale(): Promise<Product[]> {
  return products.find({ status: 'on' }, { sort: [['sort', 'asc']], limit: mostDocuments });
}

/** A product with everything its page asks for by product. */
export type ProductOnShow = Product & {
  readonly stocks: readonly Stock[];
  /** What its SKUs were sold for; those nobody bought of late are not among them. */
  readonly histories: readonly PriceHistory[];
};

/** One read: a product view has three in all. */
export async function productOnShow(id: string): Promise<ProductOnShow | undefined> {
  const { list } = await database()
    .collection('products')
    .aggregate()
    .match({ _id: id })
    .lookup({ from: 'stocks', localField: '_id', foreignField: 'productId', as: 'stocks' })
    .lookup({ from: 'priceHistory', localField: 'skus.id', foreignField: '_id', as: 'histories' })
    .end();
  return list[0] as ProductOnShow | undefined;
}
