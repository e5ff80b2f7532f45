import { placeOrder } from '#domain/order/place-order';
import { aPlaceOrderInput, anOrder } from '../../support/builders/an-order';
import { minute, noon } from '../../support/builders/fixed-time';

describe('placing an order', () => {
  it('freezes price, address and fan, and starts its history', () => {
    const input = aPlaceOrderInput({ note: '请包好' });
    const order = anOrder({ note: '请包好' });
    expect(order).toMatchObject({
      _id: input.id,
      shopId: 'shop',
      memberId: 'friend',
      payerOpenid: 'openid-friend',
      quote: input.quote,
      delivery: input.delivery,
      attribution: input.attribution,
      locationId: 'central',
      note: '请包好',
      fulfilment: { status: 'reserved' },
      createdAt: noon,
      version: 1,
    });
    expect(order.history).toEqual([
      { event: 'place', actor: 'buyer', at: noon, payment: 'unpaid', fulfilment: 'reserved' },
    ]);
  });

  it('gives the buyer the time the shop allows', () => {
    expect(anOrder().payment).toEqual({ status: 'unpaid', payBy: noon + 30 * minute });
  });

  it('is refused when the buyer has too many unpaid orders', () => {
    expect(placeOrder(aPlaceOrderInput({ unpaidOrders: 2 })).ok).toBe(true);
    expect(placeOrder(aPlaceOrderInput({ unpaidOrders: 3 }))).toEqual({
      ok: false,
      code: 'TOO_MANY_UNPAID',
      details: { max: 3 },
    });
  });
});
