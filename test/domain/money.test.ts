import { allocate, dinero, toSnapshot } from 'dinero.js';
import { CNY } from 'dinero.js/currencies';
import fc from 'fast-check';
import { exactRatio } from '#domain/exact-ratio';
import {
  fen,
  formatYuan,
  formatYuanShort,
  negate,
  percentOf,
  split,
  sum,
  times,
  zeroFen,
} from '#domain/money';

const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map(fen);
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), {
  minLength: 1,
  maxLength: 8,
});

describe('an amount of money', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is never %s', (value) => {
    expect(() => fen(value)).toThrow(RangeError);
  });

  it('stays exact or is refused when it is multiplied', () => {
    expect(times(fen(1999), 3)).toBe(5997);
    expect(() => times(fen(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
  });

  it('has one zero, without a sign', () => {
    expect(Object.is(negate(zeroFen), 0)).toBe(true);
  });
});

describe('an amount split over weights', () => {
  it.each([
    { total: 100, over: [1, 1, 1], gives: [34, 33, 33], because: 'ties go to the earlier' },
    { total: 100, over: [1, 2, 2], gives: [20, 40, 40], because: 'it divides evenly' },
    {
      total: 10,
      over: [1, 1, 5],
      gives: [2, 1, 7],
      because: 'the tie of the small ones goes first',
    },
    { total: 5, over: [1, 3], gives: [1, 4], because: 'the largest remainder takes the odd fen' },
    { total: 5, over: [0, 0], gives: [3, 2], because: 'all weights zero share equally' },
    { total: 5, over: [0, 7], gives: [0, 5], because: 'a zero weight carries nothing' },
    { total: -100, over: [1, 1, 1], gives: [-34, -33, -33], because: 'a negative amount mirrors' },
    { total: 0, over: [], gives: [], because: 'nothing needs nobody' },
  ])('$total over $over gives $gives: $because', ({ total, over, gives }) => {
    expect(split(fen(total), over)).toEqual(gives);
  });

  it('refuses weights that are negative or not whole, and an amount with nobody to carry it', () => {
    expect(() => split(fen(5), [-1, 6])).toThrow(RangeError);
    expect(() => split(fen(5), [0.5, 0.5])).toThrow(RangeError);
    expect(() => split(fen(5), [])).toThrow(RangeError);
  });

  it('loses nothing, and each part is the exact share rounded up or down', () => {
    fc.assert(
      fc.property(amount, weights, (total, over) => {
        const parts = split(total, over);
        const whole = over.reduce((a, b) => a + b, 0);
        expect(sum(parts)).toBe(total);
        over.forEach((weight, index) => {
          const down = whole === 0 ? 0 : Number((BigInt(total) * BigInt(weight)) / BigInt(whole));
          if (whole > 0) expect([down, down + 1]).toContain(parts[index]);
        });
      }),
    );
  });

  it('never gives a part more than its weight when there is enough weight', () => {
    fc.assert(
      fc.property(amount, weights, (total, over) => {
        fc.pre(total <= over.reduce((a, b) => a + b, 0));
        split(total, over).forEach((part, index) =>
          expect(part).toBeLessThanOrEqual(over[index] ?? 0),
        );
      }),
    );
  });

  it('agrees with dinero.js on equal weights, and within one fen on all others', () => {
    fc.assert(
      fc.property(amount, weights, (total, over) => {
        fc.pre(over.some((weight) => weight > 0));
        const theirs = allocate(dinero({ amount: total, currency: CNY }), over).map(
          (part) => toSnapshot(part).amount,
        );
        split(total, over).forEach((part, index) =>
          expect(Math.abs(part - (theirs[index] ?? 0))).toBeLessThanOrEqual(1),
        );
        const equal = over.map(() => 1);
        const theirsEqual = allocate(dinero({ amount: total, currency: CNY }), equal);
        expect(split(total, equal)).toEqual(theirsEqual.map((part) => toSnapshot(part).amount));
      }),
    );
  });
});

describe('a ratio of large numbers', () => {
  it('is exact where a double is not', () => {
    const large = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(large, large, fc.integer({ min: 1, max: 2 ** 51 }), (a, b, whole) => {
        const part = b % (whole + 1);
        const product = BigInt(a) * BigInt(part);
        expect(exactRatio(a, part, whole)).toEqual({
          quotient: Number(product / BigInt(whole)),
          remainder: Number(product % BigInt(whole)),
        });
      }),
    );
  });

  it('refuses to divide by nothing', () => {
    expect(() => exactRatio(1, 1, 0)).toThrow(RangeError);
  });
});

describe('a percentage in basis points', () => {
  it.each([
    { of: 1050, bp: 1000, halfUp: 105, down: 105 },
    { of: 1005, bp: 1000, halfUp: 101, down: 100 },
    { of: 1004, bp: 1000, halfUp: 100, down: 100 },
    { of: 19, bp: 500, halfUp: 1, down: 0 },
    { of: -1005, bp: 1000, halfUp: -101, down: -100 },
    { of: 0, bp: 1000, halfUp: 0, down: 0 },
    {
      of: 3_141_592_653_589_793,
      bp: 9999,
      halfUp: 3_141_278_494_324_434,
      down: 3_141_278_494_324_434,
    },
  ])('$bp of $of is $halfUp half up and $down down', ({ of, bp, halfUp, down }) => {
    expect(percentOf(fen(of), bp, 'halfUp')).toBe(halfUp);
    expect(percentOf(fen(of), bp, 'down')).toBe(down);
  });

  it('refuses a rate that is negative or not whole', () => {
    expect(() => percentOf(fen(100), -1, 'down')).toThrow(RangeError);
    expect(() => percentOf(fen(100), 0.5, 'down')).toThrow(RangeError);
  });
});

describe('an amount a person reads', () => {
  it.each([
    [0, '0.00', '0'],
    [5, '0.05', '0.05'],
    [8800, '88.00', '88'],
    [8850, '88.50', '88.50'],
    [123450, '1,234.50', '1,234.50'],
    [100_000_000, '1,000,000.00', '1,000,000'],
    [-1250, '-12.50', '-12.50'],
  ])('%s fen is %s yuan, in short %s', (value, long, short) => {
    expect(formatYuan(fen(value))).toBe(long);
    expect(formatYuanShort(fen(value))).toBe(short);
  });
});
