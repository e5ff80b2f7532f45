import type { PaymentParameters } from '#contract/views';
import type { Fen } from '#domain/money';
import type { PaymentNotice } from '#domain/payment/check-payment';
import type { Refusal, Result } from '#domain/result';

export interface PrepayOrder {
  readonly orderId: string;
  readonly amountFen: Fen;
  /** What the buyer reads in the pay sheet. */
  readonly description: string;
  readonly payerOpenid: string;
  /** UTC ms after which the payment side refuses money. */
  readonly payBy: number;
}

/** A payment the payment side vouches for; `checkPayment` still compares it with the order. */
export interface ConfirmedPayment {
  readonly notice: PaymentNotice;
  readonly transactionId: string;
  /** UTC ms. */
  readonly paidAt: number;
}

export type PaymentAnswer =
  | { readonly state: 'paid'; readonly payment: ConfirmedPayment }
  /** Somebody may still pay. */
  | { readonly state: 'open' }
  /** Nobody can pay any more: closed, given back, or never begun. */
  | { readonly state: 'over' };

export interface RefundOrder {
  readonly orderId: string;
  /** The same number pays back once, however often it is sent. */
  readonly refundId: string;
  readonly amountFen: Fen;
  readonly paidFen: Fen;
  readonly reason: string;
}

export interface NoticeRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a verified notice says. */
export type Notice = { readonly id: string } & (
  | { readonly kind: 'paid'; readonly payment: ConfirmedPayment }
  | {
      readonly kind: 'refund';
      readonly mchid: string;
      readonly orderId: string;
      readonly refundId: string;
      /** As told: compared with what was asked before anything is applied. */
      readonly amountFen: number;
      readonly done: boolean;
    }
);

export type NoticeRefusalCode = 'NOTICE_SIGNATURE' | 'NOTICE_STALE' | 'NOTICE_UNREADABLE';

type Unavailable = Refusal<'PAY_UNAVAILABLE'>;

/** The payment side. PAY_UNAVAILABLE: it could not be reached or did not understand; nothing is known. */
export interface PaymentPort {
  /** Whose notices count. */
  readonly merchant: { readonly mchid: string; readonly appid: string };
  prepay(order: PrepayOrder): Promise<Result<PaymentParameters, 'PAY_UNAVAILABLE' | 'ORDER_STATE'>>;
  query(
    orderId: string,
  ): Promise<{ readonly ok: true; readonly value: PaymentAnswer } | Unavailable>;
  /**
   * `closed`: nobody can pay any more. `paid`: somebody already had. `later`: the payment side does not close this one
   * now, mostly because it was opened less than five minutes ago; until it does, somebody may still pay.
   */
  close(orderId: string): Promise<Result<'closed' | 'paid' | 'later', 'PAY_UNAVAILABLE'>>;
  refund(order: RefundOrder): Promise<Result<'done' | 'underWay', 'PAY_UNAVAILABLE'>>;
  readNotice(request: NoticeRequest, now: number): Result<Notice, NoticeRefusalCode>;
}
