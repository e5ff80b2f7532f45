import type { Order } from '#domain/order/order';
import { freezeBasis } from '#domain/pricing/price-basis';
import { placeOrder, type PlaceOrderInput } from '#domain/order/place-order';
import { aQuote, aQuoteInput } from './a-quote';
import { noon } from './fixed-time';
import { someSettings } from './some-settings';
import { valueOf } from './value-of';

/** What the friend sends when placing one tea without a share. */
export function aPlaceOrderInput(changes: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  return {
    id: 'order0000000000000000001',
    shop: someSettings(),
    memberId: 'friend',
    openid: 'openid-friend',
    quote: aQuote(),
    basis: freezeBasis(aQuoteInput(), aQuote()),
    delivery: {
      kind: 'express',
      address: {
        name: '小林',
        phone: '13800000000',
        province: '浙江省',
        city: '杭州市',
        district: '西湖区',
        detail: '龙井路 1 号',
      },
    },
    note: '',
    attribution: { counted: false, reason: 'noShare', channel: 'direct', policyVersion: 1 },
    locationId: 'central',
    now: noon,
    unpaidOrders: 0,
    ...changes,
  };
}

/** An unpaid order placed at noon. */
export function anOrder(changes: Partial<PlaceOrderInput> = {}): Order {
  return valueOf(placeOrder(aPlaceOrderInput(changes)));
}
