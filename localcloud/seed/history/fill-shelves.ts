import { dayMs } from '#domain/calendar';
import type { Product, Sku } from '#domain/catalogue';
import { centralWarehouse } from '#domain/shop';
import { receiptMovement, receiveStock } from '#domain/stock/move-stock';
import { stockId, type Stock } from '#domain/stock/stock';
import { known, mustHold, type ShopBook } from './shop-book';

/** Choices that came in short and are nearly or quite gone by now, so that the shop also shows that. */
const short: Readonly<Record<string, number>> = {
  'pastry-victory-3': 9,
  'sweets-dragon-beard-2': 8,
  'tea-silver-needle-2': 5,
  'wares-clay-pot-2': 3,
  'gift-mooncake-box-2': 6,
};

/** The dearer a thing is, the fewer are made. */
function usualQuantity(sku: Sku): number {
  if (sku.priceFen > 50_000) return 24;
  if (sku.priceFen > 15_000) return 80;
  return sku.priceFen > 5_000 ? 160 : 320;
}

const emptyStock = (product: Product, sku: Sku): Stock => ({
  _id: stockId(sku.id, centralWarehouse),
  shopId: product.shopId,
  skuId: sku.id,
  productId: product._id,
  locationId: centralWarehouse,
  received: 0,
  available: 0,
  reserved: 0,
  sold: 0,
});

/** Goods come to the central warehouse twice: before the sixty days and in their middle. */
export function fillShelves(book: ShopBook): void {
  const skus = [...book.products.values()].flatMap((product) =>
    product.skus.map((sku) => ({ product, sku })),
  );
  for (const { product, sku } of skus) {
    const stock = emptyStock(product, sku);
    book.stocks.set(stock._id, stock);
  }
  receive(book, 'delivery-1', {
    daysAgo: 61,
    quantityOf: (sku) => short[sku.id] ?? usualQuantity(sku),
  });
  receive(book, 'delivery-2', {
    daysAgo: 30,
    quantityOf: (sku) => (sku.id in short ? 0 : Math.ceil(usualQuantity(sku) / 2)),
  });
}

interface Delivery {
  readonly daysAgo: number;
  readonly quantityOf: (sku: Sku) => number;
}

function receive(book: ShopBook, source: string, { daysAgo, quantityOf }: Delivery): void {
  const lines = [...book.products.values()]
    .flatMap((product) => product.skus)
    .map((sku) => ({ stockId: stockId(sku.id, centralWarehouse), quantity: quantityOf(sku) }))
    .filter((line) => line.quantity > 0);
  for (const { stockId: id, quantity } of lines) {
    book.stocks.set(id, mustHold(receiveStock(known(book.stocks, id), quantity)));
  }
  const at = book.now - daysAgo * dayMs;
  book.movements.push(receiptMovement(source, lines, at, book.settings._id));
}
