import type { AttributionDecision } from '../attribution/share';
import type { Fen } from '../money';
import type { PriceBasis } from '../pricing/price-basis';
import type { Quote } from '../pricing/quote';

export type PaymentStatus =
  'unpaid' | 'paid' | 'partlyRefunded' | 'refunded' | 'closed' | 'refunding';
export type FulfilmentStatus =
  'none' | 'reserved' | 'partlyShipped' | 'shipped' | 'delivered' | 'received' | 'cancelled';

export type PaymentState =
  | { readonly status: 'unpaid'; readonly payBy: number }
  | {
      readonly status: 'paid';
      readonly at: number;
      readonly paidFen: Fen;
      /** WeChat Pay's transaction id. */
      readonly transactionId: string;
    }
  | {
      readonly status: 'closed';
      readonly at: number;
      readonly reason: 'cancelledByBuyer' | 'timeout';
    }
  /**
   * Money going back or gone back. `refunding`: it came after closing and the goods were gone, or the merchant gives all of it back
   * before anything was shipped.
   */
  | {
      readonly status: 'refunding' | 'partlyRefunded' | 'refunded';
      readonly at: number;
      readonly paidFen: Fen;
      readonly refundedFen: Fen;
      readonly transactionId: string;
    };

export interface Address {
  readonly name: string;
  /** 11-digit mainland mobile number. */
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
}

export interface Delivery {
  readonly kind: 'express';
  readonly address: Address;
}

export type OrderEventName =
  | 'place'
  | 'pay'
  | 'cancel'
  | 'timeout'
  | 'payLate'
  | 'payLateOutOfStock'
  | 'refundFull'
  | 'refundPart'
  | 'refundDone'
  | 'shipPart'
  | 'ship'
  | 'deliver'
  | 'receive';

export interface OrderEvent {
  readonly event: OrderEventName;
  /** `buyer`, `system`, `wechatpay` or `staff:<id>`; the buyer sees `staff`. */
  readonly actor: string;
  readonly at: number;
  /** States after the event: a reader can check the path without replaying it. */
  readonly payment: PaymentStatus;
  readonly fulfilment: FulfilmentStatus;
  readonly note?: string;
}

export interface Order {
  /** Unguessable, 24 base62 characters, also WeChat Pay's out_trade_no. */
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  /** WeChat identity that pays; a notice of another payer is refused. */
  readonly payerOpenid: string;
  readonly quote: Quote;
  /** What the price stands on: with it and the coupons the quote computes again (invariant I2). */
  readonly basis: PriceBasis;
  readonly locationId: string;
  readonly delivery: Delivery;
  readonly note: string;
  readonly payment: PaymentState;
  readonly fulfilment: { readonly status: FulfilmentStatus };
  readonly attribution: AttributionDecision;
  readonly history: readonly OrderEvent[];
  readonly createdAt: number;
  /** UTC ms when its goods were kept for good: received, and the time to return them is over. Points come then. */
  readonly settledAt?: number;
  /** Grows by one with each event. */
  readonly version: number;
}
