import { refusal, success, type Result } from '../result';
import type { Stock, StockMovement } from './stock';

export type StockRefusal = 'OUT_OF_STOCK' | 'STOCK_STATE';

/** Promises goods to an order being placed. OUT_OF_STOCK carries `skuId` and what is `available`. */
export function reserveStock(stock: Stock, quantity: number): Result<Stock, StockRefusal> {
  assertQuantity(quantity);
  const { skuId, available, reserved } = stock;
  if (available < quantity) return refusal('OUT_OF_STOCK', { skuId, available });
  return success({ ...stock, available: available - quantity, reserved: reserved + quantity });
}

/** Gives back what a cancelled or timed out order held. */
export function releaseStock(stock: Stock, quantity: number): Result<Stock, StockRefusal> {
  assertQuantity(quantity);
  const { available, reserved } = stock;
  if (reserved < quantity) return notHeld(stock);
  return success({ ...stock, available: available + quantity, reserved: reserved - quantity });
}

/** Turns what a paid order held into sold goods. */
export function sellStock(stock: Stock, quantity: number): Result<Stock, StockRefusal> {
  assertQuantity(quantity);
  const { reserved, sold } = stock;
  if (reserved < quantity) return notHeld(stock);
  return success({ ...stock, reserved: reserved - quantity, sold: sold + quantity });
}

/** Puts sold goods back that never left the shelf: their order was refunded before shipping. */
export function returnStock(stock: Stock, quantity: number): Result<Stock, StockRefusal> {
  assertQuantity(quantity);
  const { skuId, available, sold } = stock;
  if (sold < quantity) return refusal('STOCK_STATE', { skuId, sold });
  return success({ ...stock, available: available + quantity, sold: sold - quantity });
}

/** Adds goods that arrived at the location. */
export function receiveStock(stock: Stock, quantity: number): Result<Stock, StockRefusal> {
  assertQuantity(quantity);
  const { received, available } = stock;
  return success({ ...stock, received: received + quantity, available: available + quantity });
}

type StockLines = StockMovement['lines'];

/**
 * The movement row of an order's step, saved together with the stocks. Its id is the source key, so a step
 * moves stock once. `again` marks the second reservation of an order that was paid after closing.
 */
export function stockMovement(
  kind: 'reserve' | 'release' | 'sell' | 'return',
  orderId: string,
  lines: StockLines,
  at: number,
  shopId: string,
  again = false,
): StockMovement {
  const _id = `${orderId}:${kind}${again ? ':again' : ''}`;
  return { _id, shopId, kind, orderId, lines, at };
}

/** The movement row of goods received; `source` names the delivery note, count or import it comes from. */
export function receiptMovement(
  source: string,
  lines: StockLines,
  at: number,
  shopId: string,
): StockMovement {
  return { _id: `${source}:receive`, shopId, kind: 'receive', lines, at };
}

function notHeld({ skuId, reserved }: Stock) {
  return refusal('STOCK_STATE', { skuId, reserved });
}

function assertQuantity(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`${quantity} is not a quantity that can be moved`);
  }
}
