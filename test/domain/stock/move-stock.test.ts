import fc from 'fast-check';
import {
  receiptMovement,
  receiveStock,
  releaseStock,
  reserveStock,
  returnStock,
  sellStock,
  stockMovement,
} from '#domain/stock/move-stock';
import { aStock } from '../../support/builders/a-stock';
import { noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const moves = {
  reserve: reserveStock,
  release: releaseStock,
  sell: sellStock,
  return: returnStock,
  receive: receiveStock,
};

describe('stock of one SKU at one place', () => {
  it('is reserved, then sold', () => {
    const reserved = valueOf(reserveStock(aStock(), 3));
    expect(reserved).toEqual(aStock({ available: 7, reserved: 3 }));
    expect(valueOf(sellStock(reserved, 3))).toEqual(aStock({ available: 7, sold: 3 }));
  });

  it('is reserved, then given back', () => {
    expect(valueOf(releaseStock(valueOf(reserveStock(aStock(), 3)), 3))).toEqual(aStock());
  });

  it('is back on the shelf when a sale is given back, and not a piece more than was sold', () => {
    const sold = aStock({ available: 7, sold: 3 });
    expect(valueOf(returnStock(sold, 3))).toEqual(aStock());
    expect(returnStock(sold, 4)).toMatchObject({ code: 'STOCK_STATE', details: { sold: 3 } });
  });

  it('grows when goods arrive', () => {
    expect(valueOf(receiveStock(aStock(), 5))).toEqual(aStock({ received: 15, available: 15 }));
  });

  it('promises the last piece and not one more', () => {
    expect(reserveStock(aStock(), 10).ok).toBe(true);
    expect(reserveStock(aStock(), 11)).toEqual({
      ok: false,
      code: 'OUT_OF_STOCK',
      details: { skuId: 'tea-100', available: 10 },
    });
  });

  it.each([
    ['release', releaseStock],
    ['sell', sellStock],
  ])('cannot %s what is not reserved', (_, move) => {
    expect(move(aStock({ available: 8, reserved: 2 }), 3)).toMatchObject({ code: 'STOCK_STATE' });
  });

  it.each([0, -1, 1.5, Number.NaN])('cannot move %s pieces: that is a fault', (quantity) => {
    for (const move of Object.values(moves)) {
      expect(() => move(aStock({ reserved: 5 }), quantity)).toThrow(RangeError);
    }
  });

  it('adds up after any moves, and nothing is ever negative', () => {
    const step = fc.tuple(fc.constantFrom(...Object.values(moves)), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce((stock, [move, quantity]) => {
          const moved = move(stock, quantity);
          return moved.ok ? moved.value : stock;
        }, aStock());
        expect(end.available + end.reserved + end.sold).toBe(end.received);
        expect(Math.min(end.available, end.reserved, end.sold)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the movement log', () => {
  const lines = [{ stockId: 'tea-100@central', quantity: 3 }];

  it('names each step of an order once', () => {
    expect(stockMovement('reserve', 'order-1', lines, noon, 'shop')).toEqual({
      _id: 'order-1:reserve',
      shopId: 'shop',
      kind: 'reserve',
      orderId: 'order-1',
      lines,
      at: noon,
    });
    const again = stockMovement('reserve', 'order-1', lines, noon, 'shop', true);
    expect(again._id).toBe('order-1:reserve:again');
  });

  it('names the source of goods received', () => {
    expect(receiptMovement('delivery-7', lines, noon, 'shop')).toEqual({
      _id: 'delivery-7:receive',
      shopId: 'shop',
      kind: 'receive',
      lines,
      at: noon,
    });
  });
});
