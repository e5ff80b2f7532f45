import { goodsOfOrder } from '#domain/order/goods-of-order';
import type { Order } from '#domain/order/order';
import { stockMovement } from '#domain/stock/move-stock';
import type { Stock } from '#domain/stock/stock';
import type { Result } from '#domain/result';
import { known, mustHold, type ShopBook } from './shop-book';

interface Move {
  readonly kind: 'reserve' | 'release' | 'sell';
  readonly move: (stock: Stock, quantity: number) => Result<Stock>;
  readonly at: number;
  /** The second reservation of an order that was paid after closing. */
  readonly again?: boolean;
}

/** Moves an order's goods at its location and writes the movement down. */
export function moveGoods(
  book: ShopBook,
  order: Order,
  { kind, move, at, again = false }: Move,
): void {
  const lines = goodsOfOrder(order);
  for (const { stockId: id, quantity } of lines) {
    book.stocks.set(id, mustHold(move(known(book.stocks, id), quantity)));
  }
  book.movements.push(stockMovement(kind, order._id, lines, at, order.shopId, again));
}
