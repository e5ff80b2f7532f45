import type { CouponStatus } from '#domain/coupons/coupon';
import {
  lockCoupon,
  releaseCoupon,
  retakeCoupon,
  returnCoupon,
  spendCoupon,
} from '#domain/coupons/lifecycle';
import { aCoupon } from '../../support/builders/a-coupon';
import { noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const statuses: readonly CouponStatus[] = ['claimed', 'locked', 'used', 'expired', 'revoked'];
const ended = { validUntil: noon };

describe('a coupon and its order', () => {
  it('is held, then used up', () => {
    const locked = valueOf(lockCoupon(aCoupon(), 'order-1', noon));
    expect(locked).toMatchObject({ status: 'locked', orderId: 'order-1', changedAt: noon });
    const used = valueOf(spendCoupon(locked, 'order-1', noon + 1));
    expect(used).toMatchObject({ status: 'used', orderId: 'order-1', changedAt: noon + 1 });
  });

  it('comes back when the order is closed, and can be held by the next', () => {
    const locked = valueOf(lockCoupon(aCoupon(), 'order-1', noon));
    const back = valueOf(releaseCoupon(locked, 'order-1', noon + 1));
    expect(back).toEqual(aCoupon({ changedAt: noon + 1 }));
    expect(back).not.toHaveProperty('orderId');
    expect(lockCoupon(back, 'order-2', noon + 2).ok).toBe(true);
  });

  it('comes back expired when its time is over meanwhile', () => {
    const coupon = aCoupon({ status: 'locked', orderId: 'order-1' });
    const statusAt = (now: number) => valueOf(releaseCoupon(coupon, 'order-1', now)).status;
    expect(statusAt(coupon.validUntil - 1)).toBe('claimed');
    expect(statusAt(coupon.validUntil)).toBe('expired');
  });

  it('comes back from an order that was refunded in full, expired when its time is over', () => {
    const used = aCoupon({ status: 'used', orderId: 'order-1' });
    expect(valueOf(returnCoupon(used, 'order-1', noon))).toEqual(aCoupon({ changedAt: noon }));
    expect(valueOf(returnCoupon(used, 'order-1', used.validUntil)).status).toBe('expired');
    expect(returnCoupon(used, 'order-2', noon)).toMatchObject({ code: 'COUPON_STATE' });
  });

  it('may be used up after its end by the order that held it in time', () => {
    const locked = aCoupon({ status: 'locked', orderId: 'order-1', ...ended });
    expect(spendCoupon(locked, 'order-1', noon).ok).toBe(true);
  });

  it('goes to a late payment unless another order took it', () => {
    expect(
      valueOf(retakeCoupon(aCoupon({ status: 'expired', ...ended }), 'order-1', noon)),
    ).toMatchObject({
      status: 'used',
      orderId: 'order-1',
    });
    const taken = aCoupon({ status: 'locked', orderId: 'order-2' });
    expect(retakeCoupon(taken, 'order-1', noon)).toMatchObject({ code: 'COUPON_STATE' });
  });

  it.each([
    ['lock', lockCoupon, ['claimed']],
    ['spend', spendCoupon, ['locked']],
    ['release', releaseCoupon, ['locked']],
    ['return', returnCoupon, ['used']],
    ['retake', retakeCoupon, ['claimed', 'expired']],
  ] as const)('can %s only from %p', (_, step, allowed) => {
    const from = statuses.filter(
      (status) => step(aCoupon({ status, orderId: 'order-1' }), 'order-1', noon).ok,
    );
    expect(from).toEqual(allowed);
  });

  it.each([
    ['spend', spendCoupon],
    ['release', releaseCoupon],
  ])("cannot %s another order's coupon", (_, step) => {
    const locked = aCoupon({ status: 'locked', orderId: 'order-1' });
    expect(step(locked, 'order-2', noon)).toMatchObject({ ok: false, code: 'COUPON_STATE' });
  });

  it('cannot be held outside its time', () => {
    expect(lockCoupon(aCoupon(ended), 'order-1', noon)).toMatchObject({ code: 'COUPON_EXPIRED' });
    expect(lockCoupon(aCoupon({ validFrom: noon + 1 }), 'order-1', noon)).toMatchObject({
      code: 'COUPON_STATE',
    });
  });
});
