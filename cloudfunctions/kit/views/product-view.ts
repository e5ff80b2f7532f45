import type { CategoryCard, ProductCard, ProductView, StoreCard } from '#contract/views';
import type { Category, Product, Store } from '#domain/catalogue';
import { fen } from '#domain/money';
import type { Stock } from '#domain/stock/stock';

/** A product in a list. `stocks` may hold other products' too. */
export function productCard(product: Product, stocks: readonly Stock[]): ProductCard {
  const prices = product.skus.map((sku) => sku.priceFen);
  const fromFen = fen(Math.min(...prices));
  return {
    id: product._id,
    title: product.title,
    subtitle: product.subtitle,
    picture: product.picture,
    categoryId: product.categoryId,
    fromFen,
    severalPrices: prices.some((price) => price !== fromFen),
    inStock: stocks.some((stock) => stock.productId === product._id && stock.available > 0),
  };
}

/** What anyone may know of a product, named field by field: what a merchant adds later is not shown by accident. */
export function publicProduct(product: Product): ProductView['product'] {
  const { _id, title, subtitle, categoryId, picture, gallery, specs, skus } = product;
  const { sellingPoints, story, details, returnClass, status, featured } = product;
  return {
    ...{ _id, title, subtitle, categoryId, picture, gallery, specs, skus },
    ...{ sellingPoints, story, details, returnClass, status, featured },
  };
}

/** Pieces that can still be bought, per SKU id; a SKU nobody ever stocked has none. */
export function availability(
  product: Pick<Product, 'skus'>,
  stocks: readonly Stock[],
): Record<string, number> {
  const bySku = new Map(stocks.map((stock) => [stock.skuId, stock.available]));
  return Object.fromEntries(product.skus.map((sku) => [sku.id, bySku.get(sku.id) ?? 0]));
}

export function categoryCard({ _id, name, icon }: Category): CategoryCard {
  return { _id, name, icon };
}

export function storeCard(store: Store): StoreCard {
  const { _id, name, address, phone, picture, latitude, longitude } = store;
  const { opensAtMinute, closesAtMinute } = store;
  return {
    ...{ _id, name, address, phone, picture, latitude, longitude },
    ...{ opensAtMinute, closesAtMinute },
  };
}
