import type { Product } from '#domain/catalogue';
import type { PriceHistory } from '#domain/pricing/price-history';
import type { Stock } from '#domain/stock/stock';
import { collectionOf, mostDocuments, type FoundPage } from '../collection';
import type { Where } from '../conditions';
import { database } from '../database';

const products = collectionOf('products');

export const { byId: productById, byIds: productsByIds } = products;

/** Products on sale, as the merchant sorted them. */
export function productPage(filter: {
  readonly categoryId?: string | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}): Promise<FoundPage<Product>> {
  const where: Where = {
    status: 'on',
    ...(filter.categoryId === undefined ? {} : { categoryId: filter.categoryId }),
    ...(filter.search ? { title: { contains: filter.search } } : {}),
  };
  return products.page(where, { by: 'sort', direction: 'asc', size: 20, cursor: filter.cursor });
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
