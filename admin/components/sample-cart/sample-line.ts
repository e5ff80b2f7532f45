import type { ProductChoice } from '#contract/promotion-views';
import type { PricedProduct } from '#domain/pricing/read-cart';

export interface SampleLine {
  readonly productId: string;
  readonly skuId: string;
  readonly quantity: number;
}

/** A product as the price reads it. */
export function pricedProduct(product: ProductChoice): PricedProduct {
  const { id, title, categoryId, picture, freightTemplateId } = product;
  return {
    ...{ _id: id, title, categoryId, picture, status: 'on' },
    skus: product.skus.map((sku) => ({
      id: sku.id,
      options: sku.label === '' ? [] : [sku.label],
      priceFen: sku.priceFen,
      weightGrams: sku.weightGrams,
    })),
    ...(freightTemplateId === undefined ? {} : { freightTemplateId }),
  };
}
