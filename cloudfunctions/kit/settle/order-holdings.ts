import type { Commission } from '#domain/commission/commission';
import { accountId, type MemberAccount } from '#domain/ledger/member-account';
import type { Budget } from '#domain/coupons/budget';
import type { Coupon } from '#domain/coupons/coupon';
import { goodsOfOrder } from '#domain/order/goods-of-order';
import type { Order } from '#domain/order/order';
import type { Result } from '#domain/result';
import type { Stock, StockMovement } from '#domain/stock/stock';
import type { BuyerState } from '../collections';
import type { Tx } from '../transaction';
import { budgetsOfOrder } from './campaign-budgets';
import { pointsOf } from './order-points';

/** An order and everything that moves when it is paid, closed or given back. */
export interface OrderHoldings {
  readonly order: Order;
  readonly stocks: readonly Stock[];
  readonly coupons: readonly Coupon[];
  /** Of the campaigns that pay for its coupons. */
  readonly budgets: readonly Budget[];
  readonly buyer: BuyerState | undefined;
  readonly commission: Commission | undefined;
  /** Absent when the order pays with no points. */
  readonly points: MemberAccount | undefined;
}

/**
 * Reads an order and its holdings in one round trip. `known` may be a moment old: only its lines, coupons and owner
 * are used to find the others. Only the owner can change, when a guest becomes a member: then everything is read again.
 */
export async function readHoldings(tx: Tx, known: Order): Promise<OrderHoldings> {
  const paysPoints = pointsOf(known) > 0;
  const [order = known, stocks, coupons, budgets, buyer, commission, points] = await Promise.all([
    tx.get('orders', known._id),
    tx.getAll(
      'stocks',
      goodsOfOrder(known).map((line) => line.stockId),
    ),
    tx.getAll(
      'coupons',
      known.quote.couponsUsed.map((used) => used.couponId),
    ),
    budgetsOfOrder(tx, known),
    tx.get('buyers', known.memberId),
    tx.get('commissions', known._id),
    paysPoints ? tx.get('accounts', accountId('points', known.memberId)) : undefined,
  ]);
  if (order.memberId !== known.memberId) return readHoldings(tx, order);
  return { order, stocks, coupons, budgets, buyer, commission, points };
}

type Move<Code extends string> = (stock: Stock, quantity: number) => Result<Stock, Code>;

/** Moves every line of an order or none; the first refusal is the answer. */
export function moveStocks<Code extends string>(
  lines: StockMovement['lines'],
  stocks: readonly Stock[],
  move: Move<Code>,
): Result<Stock[], Code> {
  const byId = new Map(stocks.map((stock) => [stock._id, stock]));
  const moved: Stock[] = [];
  for (const { stockId: id, quantity } of lines) {
    const stock = byId.get(id);
    if (stock === undefined) throw new Error(`There is no stock ${id}`);
    const next = move(stock, quantity);
    if (!next.ok) return next;
    moved.push(next.value);
  }
  return { ok: true, value: moved };
}

/** The order is not waiting for money any more. */
export function withoutUnpaid(buyer: BuyerState, orderId: string): BuyerState {
  return { ...buyer, unpaidOrderIds: buyer.unpaidOrderIds.filter((id) => id !== orderId) };
}

/** Puts documents that were read back as the rules left them. */
export function saveHoldings(
  tx: Tx,
  { order, stocks, coupons, buyer, commission }: Partial<Omit<OrderHoldings, 'points'>>,
): void {
  if (order !== undefined) tx.set('orders', order);
  for (const stock of stocks ?? []) tx.set('stocks', stock);
  for (const coupon of coupons ?? []) tx.set('coupons', coupon);
  if (buyer !== undefined) tx.set('buyers', buyer);
  if (commission !== undefined) tx.set('commissions', commission);
}
