import { centralWarehouse } from '#domain/shop';
import type { Stock } from '#domain/stock/stock';
import { collectionOf, mostDocuments } from '../collection';

const stocks = collectionOf('stocks');

/** Pieces that can still be promised from the central warehouse. */
export function stocksOfProducts(productIds: readonly string[]): Promise<Stock[]> {
  if (productIds.length === 0) return Promise.resolve([]);
  return stocks.find(
    { productId: { oneOf: productIds }, locationId: centralWarehouse },
    { limit: mostDocuments },
  );
}
