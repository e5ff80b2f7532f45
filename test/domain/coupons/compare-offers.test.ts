import { compareOffers, type Offer } from '#domain/coupons/compare-offers';
import { fen } from '#domain/money';
import { aCoupon } from '../../support/builders/a-coupon';
import { noon } from '../../support/builders/fixed-time';

function anOffer(payable: number, ids: readonly string[], more: Partial<Offer> = {}): Offer {
  const set = ids.map((_id) => aCoupon({ _id }));
  return { set, payableFen: fen(payable), giftFen: fen(0), ...more };
}

describe('of two sets of coupons the better one', () => {
  const soon = { set: [aCoupon({ _id: 'z', validUntil: noon + 1 })] };
  it.each([
    ['leaves less to pay', anOffer(70, ['a', 'b']), anOffer(80, [])],
    [
      'brings the dearer gift for the same money',
      anOffer(80, ['a'], { giftFen: fen(5) }),
      anOffer(80, []),
    ],
    ['uses fewer coupons for the same', anOffer(80, ['b']), anOffer(80, ['a', 'c'])],
    ['uses up what ends first', anOffer(80, [], soon), anOffer(80, ['a'])],
    ['has the smaller id when nothing else differs', anOffer(80, ['a']), anOffer(80, ['b'])],
  ])('%s', (_, better, worse) => {
    expect(compareOffers(better, worse)).toBeLessThan(0);
    expect(compareOffers(worse, better)).toBeGreaterThan(0);
  });

  it('is neither when they are the same', () => {
    expect(compareOffers(anOffer(80, ['a', 'b']), anOffer(80, ['b', 'a']))).toBe(0);
  });
});
