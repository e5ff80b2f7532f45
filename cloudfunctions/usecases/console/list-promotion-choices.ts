import type { ProductChoice, PromotionChoices } from '#contract/promotion-views';
import { skuLabel, type Product } from '#domain/catalogue';
import type { Stock } from '#domain/stock/stock';
import type { Answer } from '../../kit/answer';
import { allCategories, allStores } from '../../kit/repositories/catalogue';
import { productsOnSale } from '../../kit/repositories/products';
import { shopSettings } from '../../kit/repositories/settings';
import { stocksOfProducts } from '../../kit/repositories/stocks';
import { categoryCard, productCard } from '../../kit/views/product-view';

/** What a coupon or an activity can be about, and what trying it out needs. */
export async function listPromotionChoices(): Promise<Answer<PromotionChoices>> {
  const [categories, products, stores, { levels, freight }] = await Promise.all([
    allCategories(),
    productsOnSale(),
    allStores(),
    shopSettings(),
  ]);
  const stocks = await stocksOfProducts(products.map((product) => product._id));
  return {
    ok: true,
    value: {
      categories: categories.map(categoryCard),
      products: products.map((product) => productChoice(product, stocks)),
      stores: stores.map(({ _id: id, name }) => ({ id, name })),
      levels: levels.map(({ id, name }) => ({ id, name })),
      freight,
    },
  };
}

function productChoice(product: Product, stocks: readonly Stock[]): ProductChoice {
  const { freightTemplateId } = product;
  return {
    ...productCard(product, stocks),
    skus: product.skus.map((sku) => ({
      id: sku.id,
      label: skuLabel(sku),
      priceFen: sku.priceFen,
      weightGrams: sku.weightGrams,
    })),
    ...(freightTemplateId === undefined ? {} : { freightTemplateId }),
  };
}
