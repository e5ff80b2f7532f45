import type { Coupon } from '#domain/coupons/coupon';
import { releaseCoupon, returnCoupon } from '#domain/coupons/lifecycle';
import { withinLimit } from '#domain/coupons/within-limit';
import { aCoupon } from '../../support/builders/a-coupon';
import { day, noon } from '../../support/builders/fixed-time';

const coupon = (_id: string, changes: Partial<Coupon> = {}) => aCoupon({ _id, ...changes });
const used = (_id: string) => coupon(_id, { status: 'used', orderId: `order-${_id}` });
const locked = (_id: string) => coupon(_id, { status: 'locked', orderId: `order-${_id}` });
const ending = (_id: string, days: number) => coupon(_id, { validUntil: noon + days * day });

describe('Coupons of one template in the hands of people who are one', () => {
  it.each<[string, readonly Coupon[], number, readonly string[]]>([
    ['are all kept within the limit', [ending('a', 1), ending('b', 2)], 2, []],
    [
      'keep those that last longest',
      [ending('a', 1), ending('b', 3), ending('c', 2)],
      1,
      ['c', 'a'],
    ],
    ['count what an order has first', [used('a'), ending('b', 3)], 1, ['b']],
    [
      'keep a good one rather than one that is over',
      [coupon('a', { status: 'expired' }), ending('b', 3)],
      1,
      ['a'],
    ],
    [
      'do not count what was revoked before',
      [coupon('a', { status: 'revoked' }), ending('b', 3)],
      1,
      [],
    ],
  ])('%s', (_, coupons, perMember, revoked) => {
    const changed = withinLimit(coupons, perMember, noon);
    expect(changed.map(({ _id }) => _id)).toEqual(revoked);
    expect(changed.every(({ status }) => status === 'revoked')).toBe(true);
  });

  it('take none away from an order, and nobody has it when the order gives it back', () => {
    const changed = withinLimit([used('a'), locked('b'), locked('c')], 1, noon);
    expect(changed).toMatchObject([
      { _id: 'b', status: 'locked', beyondLimit: true },
      { _id: 'c', status: 'locked', beyondLimit: true },
    ]);
    const [late = coupon('none')] = changed;
    expect(releaseCoupon(late, 'order-b', noon)).toMatchObject({ value: { status: 'revoked' } });
    const spent = { ...late, status: 'used' as const };
    expect(returnCoupon(spent, 'order-b', noon)).toMatchObject({ value: { status: 'revoked' } });
  });

  it('change once', () => {
    const [a, b] = [used('a'), used('b')];
    expect(withinLimit([a, ...withinLimit([a, b], 1, noon)], 1, noon)).toEqual([]);
  });
});
