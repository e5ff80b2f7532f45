import { stockId, type Stock } from '#domain/stock/stock';

/** Ten teas in the central warehouse, none promised. */
export function aStock(changes: Partial<Stock> = {}): Stock {
  const { skuId = 'tea-100', locationId = 'central', received = 10 } = changes;
  return {
    _id: stockId(skuId, locationId),
    shopId: 'shop',
    skuId,
    productId: 'tea',
    locationId,
    received,
    available: received,
    reserved: 0,
    sold: 0,
    ...changes,
  };
}
