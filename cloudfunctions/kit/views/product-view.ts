import type { CategoryCard, ProductCard, ProductView, StoreCard } from '#contract/views';
import type { Category, Product, Sku, Store } from '#domain/catalogue';
import { smaller, zeroFen } from '#domain/money';
import type { Stock } from '#domain/stock/stock';
import type { PriceBook } from '../price-book';

const listPrices: PriceBook = () => ({});

/** A product in a list. `stocks` may hold other products' too; without a price book it shows list prices. */
export function productCard(
  product: Product,
  stocks: readonly Stock[],
  prices: PriceBook = listPrices,
): ProductCard {
  const offered = product.skus.map((sku) => ({ listFen: sku.priceFen, ...costOf(sku, prices) }));
  const [cheapest] = [...offered].sort((a, b) => a.fen - b.fen);
  const fromFen = cheapest?.fen ?? zeroFen;
  return {
    id: product._id,
    title: product.title,
    subtitle: product.subtitle,
    picture: product.picture,
    categoryId: product.categoryId,
    fromFen,
    severalPrices: offered.some((one) => one.fen !== fromFen),
    ...(cheapest?.deal && {
      deal: {
        title: cheapest.deal.title,
        until: cheapest.deal.until,
        listFen: offered.map((one) => one.listFen).reduce(smaller),
      },
    }),
    ...(cheapest?.strike && { strike: cheapest.strike }),
    inStock: stocks.some((stock) => stock.productId === product._id && stock.available > 0),
  };
}

function costOf(sku: Sku, prices: PriceBook) {
  const { deal, strike } = prices(sku);
  return { fen: deal?.fen ?? sku.priceFen, deal, strike };
}

/** What anyone may know of a product, named field by field: what a merchant adds later is not shown by accident. */
export function publicProduct(product: Product, prices: PriceBook): ProductView['product'] {
  const { _id, title, subtitle, categoryId, picture, gallery, specs, skus } = product;
  const { sellingPoints, story, details, returnClass, status, featured } = product;
  const said = skus
    .map((sku) => [sku.id, prices(sku)] as const)
    .filter(([, price]) => Object.keys(price).length > 0);
  return {
    ...{ _id, title, subtitle, categoryId, picture, gallery, specs, skus },
    ...{ sellingPoints, story, details, returnClass, status, featured },
    ...(said.length > 0 && { prices: Object.fromEntries(said) }),
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
