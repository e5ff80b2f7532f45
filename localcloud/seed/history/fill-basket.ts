import type { Product, Sku } from '#domain/catalogue';
import type { CartLine } from '#domain/pricing/priced-line';
import { centralWarehouse } from '#domain/shop';
import { stockId } from '#domain/stock/stock';
import type { DemoPerson } from '../people/members';
import type { ShopBook } from './shop-book';

const maxPieces = 3;

/** What somebody takes: mostly from the shelves they like, what a friend showed first, and only what is there. */
export function fillBasket(book: ShopBook, person: DemoPerson, shown?: string): CartLine[] {
  const { dice } = book;
  const count = dice.pickBy([1, 2, 3, 4], (n) => [0, 45, 33, 16, 6][n] ?? 0);
  const wanted = new Map<string, Product>();
  const first = shown === undefined ? undefined : book.products.get(shown);
  if (first !== undefined) wanted.set(first._id, first);
  while (wanted.size < count) {
    const product = dice.pickBy([...book.products.values()], (one) => appeal(one, person));
    wanted.set(product._id, product);
  }
  return [...wanted.values()].flatMap((product) => lineOf(book, product));
}

function appeal({ categoryId, featured, returnClass }: Product, { likes }: DemoPerson): number {
  const shelf = categoryId === likes[0] ? 5 : categoryId === likes[1] ? 3 : 1;
  const rare = returnClass === 'customMade' ? 0.15 : 1;
  return shelf * (featured ? 2 : 1) * rare;
}

function lineOf(book: ShopBook, { _id, skus }: Product): CartLine[] {
  const { dice } = book;
  const sku = dice.pickBy(skus, ({ priceFen }) => 1 / Math.sqrt(priceFen));
  const liked = dice.pickBy([1, 2, maxPieces], (n) => (n === 1 ? 78 : n === 2 ? 17 : 5));
  const quantity = Math.min(sku.priceFen > 15_000 ? 1 : liked, available(book, sku));
  return quantity === 0 ? [] : [{ productId: _id, skuId: sku.id, quantity }];
}

const available = (book: ShopBook, sku: Sku): number =>
  book.stocks.get(stockId(sku.id, centralWarehouse))?.available ?? 0;
