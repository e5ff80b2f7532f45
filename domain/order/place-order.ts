import type { AttributionDecision } from '../attribution/share';
import { minuteMs } from '../calendar';
import type { PriceBasis } from '../pricing/price-basis';
import type { Quote } from '../pricing/quote';
import { refusal, success, type Result } from '../result';
import type { ShopSettings } from '../shop';
import type { Delivery, Order } from './order';

export interface PlaceOrderInput {
  /** 24 base62 characters, unguessable. */
  readonly id: string;
  readonly shop: Pick<ShopSettings, '_id' | 'unpaidMinutes' | 'maxUnpaidOrders'>;
  readonly memberId: string;
  /** Who will pay. */
  readonly openid: string;
  readonly quote: Quote;
  readonly basis: PriceBasis;
  readonly delivery: Delivery;
  readonly note: string;
  readonly attribution: AttributionDecision;
  readonly locationId: string;
  /** UTC ms. */
  readonly now: number;
  /** Unpaid orders the member has already. */
  readonly unpaidOrders: number;
}

/** A new unpaid order; the stock and coupons it names must be held in the same transaction. */
export function placeOrder(input: PlaceOrderInput): Result<Order, 'TOO_MANY_UNPAID'> {
  const { shop, now } = input;
  if (input.unpaidOrders >= shop.maxUnpaidOrders) {
    return refusal('TOO_MANY_UNPAID', { max: shop.maxUnpaidOrders });
  }
  return success({
    _id: input.id,
    shopId: shop._id,
    memberId: input.memberId,
    payerOpenid: input.openid,
    quote: input.quote,
    basis: input.basis,
    locationId: input.locationId,
    delivery: input.delivery,
    note: input.note,
    payment: { status: 'unpaid', payBy: now + shop.unpaidMinutes * minuteMs },
    fulfilment: { status: 'reserved' },
    attribution: input.attribution,
    history: [
      { event: 'place', actor: 'buyer', at: now, payment: 'unpaid', fulfilment: 'reserved' },
    ],
    createdAt: now,
    version: 1,
  });
}
