import { fen } from '#domain/money';
import type { CouponNotUsed, NextStep, Quote } from '#domain/pricing/quote';
import { nextGains } from '../../../src/pages/cart/next-gains';
import { aQuote } from '../../support/builders/a-quote';

const coupon = (title: string, gap: Partial<CouponNotUsed> = {}): CouponNotUsed => ({
  ...{ couponId: title, title, code: 'COUPON_THRESHOLD' },
  ...gap,
});
const ladder = (title: string, gap: Partial<NextStep>): NextStep => ({
  ...{ activityId: title, title, reward: { kind: 'cut', fen: fen(1000) } },
  ...gap,
});

const gains = (changes: Partial<Quote>) =>
  nextGains({
    quote: { ...aQuote(), freight: { fullFen: fen(800), estimated: true }, ...changes },
    points: { balance: 0, fenPerPoint: fen(1), step: 1 },
    shortages: [],
  }).map(({ key }) => key);

describe('what a little more in the bag would bring', () => {
  it('names of each kind the one that needs least more', () => {
    const couponsNotUsed = [
      coupon('满 200 减 40', { gapFen: fen(9000) }),
      coupon('满 100 减 20', { gapFen: fen(1200) }),
    ];
    expect(gains({ couponsNotUsed })).toEqual(['coupon:满 100 减 20']);
  });

  it('names two at most, the nearest first', () => {
    expect(
      gains({
        couponsNotUsed: [coupon('满 100 减 20', { gapFen: fen(3000) })],
        nextSteps: [ladder('春茶节', { gapFen: fen(2000) })],
        freight: { fullFen: fen(800), estimated: false, freeGapFen: fen(1000) },
      }),
    ).toEqual(['freight', 'ladder:春茶节']);
  });

  it('takes one more piece for nearer than any money, and several for farther', () => {
    const nextSteps = (gapPieces: number) => [ladder('买三送一', { gapPieces })];
    const couponsNotUsed = [coupon('满 100 减 20', { gapFen: fen(100) })];
    expect(gains({ nextSteps: nextSteps(1), couponsNotUsed })[0]).toBe('ladder:买三送一');
    expect(gains({ nextSteps: nextSteps(2), couponsNotUsed })[0]).toBe('coupon:满 100 减 20');
  });

  it('does not promise free freight to who has it already', () => {
    const freight = { fullFen: fen(800), estimated: false, freeGapFen: fen(1000) };
    expect(gains({ freight, freightFen: fen(0) })).toEqual([]);
  });

  it('is nothing when no amount would help, or nothing is priced', () => {
    expect(gains({ couponsNotUsed: [coupon('只限糕点')] })).toEqual([]);
    expect(nextGains(undefined)).toEqual([]);
  });
});
