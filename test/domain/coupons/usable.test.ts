import type { Coupon } from '#domain/coupons/coupon';
import type { DiscountLine } from '#domain/coupons/kind';
import { whyNotUsable } from '#domain/coupons/usable';
import { fen } from '#domain/money';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { noon } from '../../support/builders/fixed-time';

const hundredYuan = fen(10_000);
const tea = {
  productId: 'tea',
  categoryId: 'green',
  quantity: 1,
  listFen: hundredYuan,
  dealFen: hundredYuan,
  leftFen: hundredYuan,
};

function why(coupon: Coupon, lines: readonly DiscountLine[], now: number) {
  const shop = { shopId: 'shop', freightFen: fen(800), canGive: () => true };
  return whyNotUsable(coupon, { ...shop, lines, now });
}

describe('a coupon the buyer holds', () => {
  it('can be used from its first to its last millisecond', () => {
    const coupon = aCoupon({ validFrom: noon, validUntil: noon + 1000 });
    const codeAt = (now: number) => why(coupon, [tea], now)?.code;
    expect(codeAt(noon - 1)).toBe('COUPON_NOT_YET');
    expect(codeAt(noon)).toBeUndefined();
    expect(codeAt(noon + 999)).toBeUndefined();
    expect(codeAt(noon + 1000)).toBe('COUPON_EXPIRED');
  });

  it.each([
    ['locked', 'COUPON_NOT_CLAIMED'],
    ['used', 'COUPON_NOT_CLAIMED'],
    ['revoked', 'COUPON_NOT_CLAIMED'],
    ['expired', 'COUPON_EXPIRED'],
  ] as const)('cannot be used when it is %s', (status, code) => {
    expect(why(aCoupon({ status }), [tea], noon)?.code).toBe(code);
  });

  it('says how much more of its own goods it needs, by deal price', () => {
    const threshold = { kind: 'amount', fen: fen(10_001) } as const;
    const coupon = aCoupon({ rule: aRule({ threshold }) });
    const other = { ...tea, productId: 'cake', categoryId: 'cakes' };
    expect(why(coupon, [tea], noon)).toEqual({
      couponId: coupon._id,
      title: '见面礼',
      code: 'COUPON_THRESHOLD',
      gapFen: 1,
    });
    const scoped = aCoupon({
      rule: aRule({ scope: { kind: 'products', ids: ['cake'] }, threshold }),
    });
    expect(why(scoped, [tea, other], noon)?.gapFen).toBe(1);
    expect(why(coupon, [{ ...tea, leftFen: fen(1) }, other], noon)).toBeUndefined();
  });

  it('says when it is for other goods, or would take nothing off', () => {
    const forCakes = aCoupon({ rule: aRule({ scope: { kind: 'categories', ids: ['cakes'] } }) });
    expect(why(forCakes, [tea], noon)?.code).toBe('COUPON_SCOPE');
    const rule = aRule({ threshold: { kind: 'none' } });
    const gift = { ...tea, listFen: fen(0), dealFen: fen(0), leftFen: fen(0) };
    expect(why(aCoupon({ rule }), [gift], noon)?.code).toBe('COUPON_NO_EFFECT');
  });

  it.each(['lottery', '__proto__', 'constructor'])(
    'takes nothing off as an unknown kind %s',
    (kind) => {
      const coupon = aCoupon({ rule: aRule({ kind }) });
      expect(why(coupon, [tea], noon)?.code).toBe('COUPON_NO_EFFECT');
    },
  );
});
