import type { Fen } from '../money';

/** The stages of the price, in the order they are applied (docs/decisions/003-price-pipeline.md). */
export type PriceStage = 'list' | 'activity' | 'ladder' | 'coupon' | 'points' | 'freight';

/** One recorded step of the price. Sum of all steps = payable. */
export interface PriceStep {
  readonly stage: PriceStage;
  /** What caused it: '' for list price and freight, a coupon id for a coupon. */
  readonly source: string;
  /** What the buyer reads, e.g. the coupon's title; '' where the stage says it all. */
  readonly label: string;
  /** Signed: list price and freight add, discounts take off. */
  readonly fen: Fen;
  /** Share of each quoted line, same order as `Quote.lines`; empty for freight. Sums to `fen`. */
  readonly perLine: readonly Fen[];
}

export interface QuoteLine {
  readonly productId: string;
  readonly skuId: string;
  readonly title: string;
  readonly skuLabel: string;
  readonly picture: string;
  readonly categoryId: string;
  readonly unitPriceFen: Fen;
  readonly quantity: number;
  /** unitPriceFen x quantity. */
  readonly listFen: Fen;
  /** All discounts on this line, positive. */
  readonly discountFen: Fen;
  /** listFen - discountFen. */
  readonly paidFen: Fen;
  /** What each unit pays back if returned; sums to `paidFen`. Frozen with the order. */
  readonly refundPerUnitFen: readonly Fen[];
}

export type CouponNotUsedCode =
  | 'COUPON_THRESHOLD'
  | 'COUPON_SCOPE'
  | 'COUPON_NOT_YET'
  | 'COUPON_EXPIRED'
  | 'COUPON_NOT_CLAIMED'
  | 'COUPON_NO_EFFECT'
  | 'COUPON_NOT_COMBINABLE'
  | 'COUPON_WORSE'
  | 'COUPON_NOT_CHOSEN';

/** Why a coupon the buyer holds takes nothing off. `gapFen`: how much more unlocks it. */
export interface CouponNotUsed {
  readonly couponId: string;
  readonly title: string;
  readonly code: CouponNotUsedCode;
  readonly gapFen?: Fen;
  /** For COUPON_NOT_YET, UTC ms. */
  readonly from?: number;
}

export interface CouponUsed {
  readonly couponId: string;
  readonly templateId: string;
  readonly title: string;
  /** What it takes off, positive. */
  readonly fen: Fen;
}

/** The price of an order, every step recorded. The server's quote is the only one that counts. */
export interface Quote {
  readonly lines: readonly QuoteLine[];
  readonly steps: readonly PriceStep[];
  /** Sum of list prices. */
  readonly goodsFen: Fen;
  /** All discounts, positive. */
  readonly discountFen: Fen;
  readonly freightFen: Fen;
  /** goodsFen - discountFen + freightFen. */
  readonly payableFen: Fen;
  readonly couponsUsed: readonly CouponUsed[];
  readonly couponsNotUsed: readonly CouponNotUsed[];
}
