import { goodsOfOrder } from '../order/goods-of-order';
import type { Order } from '../order/order';
import { stockHeld } from '../order/stock-held';
import { stockId, type Stock, type StockMovement } from '../stock/stock';
import { byId, groupBy } from './index-documents';
import type { Finding, Invariant } from './shop-database';

/** Nothing is promised or sold twice: counters, movement log and orders tell the same story. */
export const stockAddsUp: Invariant = {
  id: 'I3',
  promise: 'received = available + reserved + sold, none negative; reservations match live orders',
  *check({ stocks, stockMovements, orders }) {
    const logged = balances(stockMovements);
    for (const stock of stocks) {
      yield* checkCounters(stock);
      yield* checkLog(stock, logged.get(stock._id) ?? nothing);
    }
    yield* checkMovements(stockMovements, byId(stocks), byId(orders));
    const movementsOf = groupBy(stockMovements, (movement) => movement.orderId);
    for (const order of orders) yield* checkOrder(order, movementsOf.get(order._id) ?? []);
  },
};

interface Balance {
  readonly received: number;
  readonly reserved: number;
  readonly sold: number;
}

const nothing: Balance = { received: 0, reserved: 0, sold: 0 };

/** What one piece moved does to each counter. */
const effects: Readonly<Record<StockMovement['kind'], Balance>> = {
  receive: { received: 1, reserved: 0, sold: 0 },
  reserve: { received: 0, reserved: 1, sold: 0 },
  release: { received: 0, reserved: -1, sold: 0 },
  sell: { received: 0, reserved: -1, sold: 1 },
  return: { received: 0, reserved: 0, sold: -1 },
};

function balances(movements: readonly StockMovement[]): Map<string, Balance> {
  const totals = new Map<string, Balance>();
  for (const { kind, lines } of movements) {
    const effect = effects[kind];
    for (const { stockId: id, quantity } of lines) {
      const before = totals.get(id) ?? nothing;
      totals.set(id, {
        received: before.received + effect.received * quantity,
        reserved: before.reserved + effect.reserved * quantity,
        sold: before.sold + effect.sold * quantity,
      });
    }
  }
  return totals;
}

function* checkCounters(stock: Stock): Iterable<Finding> {
  const where = `stocks/${stock._id}`;
  const { received, available, reserved, sold } = stock;
  if ([received, available, reserved, sold].some((n) => !Number.isSafeInteger(n) || n < 0)) {
    yield { what: 'a counter is negative or not whole', where };
  }
  if (received !== available + reserved + sold) {
    yield { what: 'received is not available + reserved + sold', where };
  }
  if (stock._id !== stockId(stock.skuId, stock.locationId)) {
    yield { what: 'the id does not name its SKU and location', where };
  }
}

function* checkLog(stock: Stock, logged: Balance): Iterable<Finding> {
  const where = `stocks/${stock._id}`;
  for (const counter of ['received', 'reserved', 'sold'] as const) {
    if (stock[counter] !== logged[counter]) {
      yield { what: `${counter} ${stock[counter]} but the log says ${logged[counter]}`, where };
    }
  }
}

function* checkMovements(
  movements: readonly StockMovement[],
  stocks: ReadonlyMap<string, Stock>,
  orders: ReadonlyMap<string, Order>,
): Iterable<Finding> {
  for (const movement of movements) {
    const where = `stockMovements/${movement._id}`;
    if (movement.lines.some((line) => !Number.isSafeInteger(line.quantity) || line.quantity < 1)) {
      yield { what: 'a quantity moved is not a positive whole number', where };
    }
    if (movement.lines.some((line) => !stocks.has(line.stockId))) {
      yield { what: 'the movement names a stock that does not exist', where };
    }
    const orderKnown = movement.orderId !== undefined && orders.has(movement.orderId);
    if (orderKnown === (movement.kind === 'receive')) {
      yield { what: 'the movement does not belong to an order that exists', where };
    }
  }
}

/** An order's movements leave exactly what its state holds, at its own location. */
function* checkOrder(order: Order, movements: readonly StockMovement[]): Iterable<Finding> {
  const where = `orders/${order._id}`;
  const moved = balances(movements);
  const held = stockHeld(order);
  for (const { stockId: id, quantity } of goodsOfOrder(order)) {
    const { reserved, sold } = moved.get(id) ?? nothing;
    moved.delete(id);
    const asHeld =
      reserved === (held === 'reserved' ? quantity : 0) &&
      sold === (held === 'sold' ? quantity : 0);
    if (!asHeld)
      yield { what: `${id}: reserved ${reserved}, sold ${sold}, should be ${held}`, where };
  }
  for (const id of moved.keys()) yield { what: `${id} moved but was not ordered`, where };
}
