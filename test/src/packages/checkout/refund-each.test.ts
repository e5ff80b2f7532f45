import { fen } from '#domain/money';
import { refundEach } from '../../../../src/packages/consumer/components/refund-each';

describe('what a returned piece gives back', () => {
  it('is one amount when all pieces give the same', () => {
    const line = { refundPerUnitFen: [fen(2500), fen(2500)], refundPerUnitPoints: [50, 50] };
    expect(refundEach(line)).toEqual({
      ...{ leastFen: 2500, mostFen: 2500 },
      ...{ leastPoints: 50, mostPoints: 50 },
    });
  });

  it('is a range when a fen or a point could not be shared evenly', () => {
    const line = { refundPerUnitFen: [fen(1001), fen(1000)], refundPerUnitPoints: [3, 2] };
    expect(refundEach(line)).toEqual({
      ...{ leastFen: 1000, mostFen: 1001 },
      ...{ leastPoints: 2, mostPoints: 3 },
    });
  });
});
