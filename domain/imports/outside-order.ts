import type { Fen } from '../money';

/** Where an order was made that the shop's own mini-program did not take. */
export type OutsideSource = 'counter' | 'tmall' | 'jd' | 'erp';

export const outsideSources: readonly OutsideSource[] = ['counter', 'tmall', 'jd', 'erp'];

/** What an import says of one order made elsewhere, or of money given back for one. */
export interface OutsideSale {
  readonly source: OutsideSource;
  /** The number the other system knows it by; unique within the source. */
  readonly number: string;
  /** 11 digits. */
  readonly phone: string;
  /** Paid for goods, or given back; never negative. */
  readonly amountFen: Fen;
  /** UTC ms of the payment or refund. */
  readonly at: number;
  /** Present for a refund: number of the order whose money went back. */
  readonly refundOf?: string;
}

/** An outside sale as it is kept. `_id` = `${source}:${number}`, so that an import may be repeated. */
export interface OutsideOrder extends OutsideSale {
  readonly _id: string;
  readonly shopId: string;
  /** 11 digits; '' once its person was erased. */
  readonly phone: string;
  /** `waiting` while no member has the phone. */
  readonly status: 'waiting' | 'applied';
  readonly memberId?: string;
  /** What it brought, or for a refund took back; 0 while waiting. */
  readonly points: number;
  readonly growth: number;
  /** UTC ms when it counted; absent while waiting. */
  readonly appliedAt?: number;
  /** Of an order: fen given back so far. Of a refund: what had been given back before it. */
  readonly refundedFen: Fen;
  readonly importedAt: number;
  readonly importedBy: string;
}

/** The id of the order a refund is for; undefined for an order. */
export function refundedOrderId({
  source,
  refundOf,
}: Pick<OutsideSale, 'source' | 'refundOf'>): string | undefined {
  return refundOf === undefined ? undefined : outsideOrderId({ source, number: refundOf });
}

export function outsideOrderId({ source, number }: Pick<OutsideSale, 'source' | 'number'>): string {
  return `${source}:${number}`;
}
