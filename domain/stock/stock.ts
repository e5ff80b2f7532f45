/**
 * Stock of one SKU at one location. `received = available + reserved + sold` always (invariant I3);
 * available is what can still be promised, reserved is held by unpaid orders, sold is paid for.
 */
export interface Stock {
  /** `${skuId}@${locationId}`: contended, so its id is known without a query. */
  readonly _id: string;
  readonly shopId: string;
  readonly skuId: string;
  readonly productId: string;
  readonly locationId: string;
  readonly received: number;
  readonly available: number;
  readonly reserved: number;
  readonly sold: number;
}

export type StockMovementKind = 'receive' | 'reserve' | 'release' | 'sell' | 'return';

/** One business event's effect on stock. `_id` = source key, e.g. `${orderId}:reserve`. */
export interface StockMovement {
  readonly _id: string;
  readonly shopId: string;
  readonly kind: StockMovementKind;
  /** The order that caused it; absent for goods received. */
  readonly orderId?: string;
  readonly lines: readonly { readonly stockId: string; readonly quantity: number }[];
  readonly at: number;
}

export function stockId(skuId: string, locationId: string): string {
  return `${skuId}@${locationId}`;
}
