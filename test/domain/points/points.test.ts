import { fen } from '#domain/money';
import { describePoints } from '#domain/points/describe-points';
import { earnedBy } from '#domain/points/earned';
import { shareOf } from '#domain/points/share-of';
import { pointsEnd, returnedEnd } from '#domain/points/points-end';
import { noPoints } from '#domain/points/rules';
import { growthEnd } from '#domain/growth/growth-end';

const at = (text: string) => Date.parse(`${text}+08:00`);
const rules = { perYuan: 2, fenPerPoint: 1, maxShareBp: 5000, step: 100 };

describe('Goods paid with money', () => {
  it.each([
    [10_000, 100, { points: 200, growth: 100 }],
    [10_000, 150, { points: 300, growth: 100 }],
    [199, 100, { points: 3, growth: 1 }],
    [49, 100, { points: 0, growth: 0 }],
    [333, 120, { points: 7, growth: 3 }],
    [0, 100, { points: 0, growth: 0 }],
  ])('%d fen at %d %% of the rate bring %j, rounded down', (paid, rate, earned) => {
    expect(earnedBy(fen(paid), rules, rate)).toEqual(earned);
  });

  it('bring no points where the shop gives none, but growth all the same', () => {
    expect(earnedBy(fen(10_000), noPoints)).toEqual({ points: 0, growth: 100 });
  });
});

describe('A part of what was earned', () => {
  it.each([
    [100, 50, 100, 50],
    [100, 1, 3, 33],
    [7, 3, 3, 7],
    [7, 9, 3, 7],
    [7, 0, 3, 0],
    [7, -5, 3, 0],
    [0, 0, 0, 0],
  ])('of %d for %d of %d is %d', (units, part, whole, share) => {
    expect(shareOf(units, part, whole)).toBe(share);
  });
});

describe('Points end', () => {
  it.each([
    ['2025-01-01T00:00', '2027-01-01T00:00'],
    ['2025-12-31T23:59', '2027-01-01T00:00'],
    ['2026-01-01T00:00', '2028-01-01T00:00'],
  ])('earned %s in Beijing, at %s: with the year after', (earned, end) => {
    expect(pointsEnd(at(earned))).toBe(at(end));
  });

  it('not before thirty days are over when they come back', () => {
    expect(returnedEnd(at('2025-06-20T00:00'), at('2025-06-18T12:00'))).toBe(
      at('2025-07-19T00:00'),
    );
    expect(returnedEnd(at('2027-01-01T00:00'), at('2025-06-18T12:00'))).toBe(
      at('2027-01-01T00:00'),
    );
  });
});

describe('Growth counts', () => {
  it.each([
    ['2025-06-18T00:00', '2026-06-18T00:00'],
    ['2025-06-18T23:59', '2026-06-18T00:00'],
    ['2024-02-29T12:00', '2025-03-01T00:00'],
    ['2025-12-31T23:30', '2026-12-31T00:00'],
  ])('from %s in Beijing until %s: twelve months', (earned, end) => {
    expect(growthEnd(at(earned))).toBe(at(end));
  });
});

describe('The rules of points in a sentence', () => {
  it.each([
    [
      rules,
      '每付 1 元商品款得 2 积分，收货并过退货期后到账，次年年底前有效；100 积分抵 1 元，最多抵商品款的 50%。',
    ],
    [
      { ...rules, maxShareBp: 0 },
      '每付 1 元商品款得 2 积分，收货并过退货期后到账，次年年底前有效。',
    ],
    [noPoints, '本店暂时没有积分。'],
  ])('%j', (given, sentence) => expect(describePoints(given)).toBe(sentence));
});
