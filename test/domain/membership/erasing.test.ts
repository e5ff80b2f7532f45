import { deletionObstacles, returnableOrders } from '#domain/membership/deletion';
import { couponsOfOrder, eraseCoupon, eraseOrder } from '#domain/membership/erase-order';
import { isPseudonym, personOf, pseudonymsOf, renamed } from '#domain/membership/pseudonym';
import { applyOrderEvent, payOrder } from '#domain/order/apply-event';
import type { Order } from '#domain/order/order';
import { aCoupon } from '../../support/builders/a-coupon';
import { aQuote } from '../../support/builders/a-quote';
import { anOrder } from '../../support/builders/an-order';
import { day, noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const pseudonyms = pseudonymsOf(['friend', 'guest-of-friend'], 'RANDOM');
const couponId = 'welcome:friend:1';
const order = anOrder({
  note: '请放门口',
  quote: aQuote({
    lines: [{ productId: 'tea', skuId: 'tea-100', quantity: 4 }],
    coupons: [aCoupon()],
  }),
});

function paid(): Order {
  const paidFen = order.quote.payableFen;
  return valueOf(payOrder(order, { transactionId: 'wx-1', paidFen, at: noon }));
}
function received(at: number): Order {
  const shipped = valueOf(applyOrderEvent(paid(), { event: 'ship', actor: 'system', at }));
  return valueOf(applyOrderEvent(shipped, { event: 'receive', actor: 'buyer', at }));
}

describe('Pseudonyms', () => {
  it('stand for all ids of one person and say that they are one', () => {
    expect(pseudonyms.map((one) => one.pseudonym)).toEqual(['gone-RANDOM', 'gone-RANDOM-1']);
    expect(pseudonyms.map((one) => personOf(one.pseudonym))).toEqual([
      'gone-RANDOM',
      'gone-RANDOM',
    ]);
    expect(personOf('some-body')).toBe('some-body');
    expect([isPseudonym('gone-RANDOM'), isPseudonym('friend')]).toEqual([true, false]);
  });

  it('take the place of ids at any depth', () => {
    const deep = { a: ['x:guest-of-friend:1', { b: 'friend' }], n: 7 };
    expect(renamed(deep, [...pseudonyms].reverse())).toEqual({
      ...{ a: ['x:gone-RANDOM-1:1', { b: 'gone-RANDOM' }], n: 7 },
    });
  });
});

describe('An order of somebody who was forgotten', () => {
  const gone = eraseOrder(order, pseudonyms);

  it('keeps goods, amounts and dates', () => {
    expect(gone.quote.lines).toEqual(order.quote.lines);
    expect(gone.quote.payableFen).toBe(order.quote.payableFen);
    expect(gone).toMatchObject({
      _id: order._id,
      createdAt: order.createdAt,
      history: order.history,
    });
  });

  it('has no name, phone, street, note or identity', () => {
    const text = JSON.stringify(gone);
    for (const word of ['小林', '13800000000', '龙井路', '西湖区', '请放门口', 'friend']) {
      expect(text).not.toContain(word);
    }
    expect(gone.delivery.address).toMatchObject({ province: '浙江省', city: '杭州市' });
  });

  it('names its coupons by the pseudonym, used ones stay used, others are revoked', () => {
    expect(couponsOfOrder(order)).toEqual([couponId]);
    expect(couponsOfOrder(gone)).toEqual(['welcome:gone-RANDOM:1']);
    const used = eraseCoupon(aCoupon({ status: 'used', orderId: 'o1' }), pseudonyms, noon);
    expect(used).toMatchObject({ _id: 'welcome:gone-RANDOM:1', status: 'used', orderId: 'o1' });
    expect(eraseCoupon(aCoupon(), pseudonyms, noon)).toMatchObject({
      status: 'revoked',
      memberId: 'gone-RANDOM',
    });
  });
});

describe('Being forgotten', () => {
  it.each<[string, Order, readonly string[]]>([
    ['an unpaid order', order, ['DELETE_UNPAID']],
    ['an order that is paid', paid(), ['DELETE_UNDER_WAY']],
    ['an order that was received', received(noon), []],
  ])('with %s', (_, one, codes) => expect(deletionObstacles([one], [], 0)).toEqual(codes));

  it('waits for a reward that is due, and for no other', () => {
    expect(deletionObstacles([], ['settled'], 0)).toEqual(['DELETE_OWED']);
    expect(deletionObstacles([], ['estimated', 'pending', 'void', 'paidOut'], 0)).toEqual([]);
  });

  it('waits for a payment that is not closed yet', () =>
    expect(deletionObstacles([], [], 1)).toEqual(['DELETE_CLOSING']));

  it('tells how many orders could still be returned', () => {
    expect(returnableOrders([received(noon), paid()], noon + day)).toBe(1);
    expect(returnableOrders([received(noon)], noon + 9 * day)).toBe(0);
  });
});
