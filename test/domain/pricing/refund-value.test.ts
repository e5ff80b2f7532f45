import fc from 'fast-check';
import { fen, sum } from '#domain/money';
import { refundPerUnit } from '#domain/pricing/refund-value';

describe('the refund value of each unit', () => {
  it('sums to what the line paid, and units differ by at most one fen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 999 }),
        (paid, count) => {
          const units = refundPerUnit(fen(paid), count);
          expect(units).toHaveLength(count);
          expect(sum(units)).toBe(paid);
          expect(Math.max(...units) - Math.min(...units)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
