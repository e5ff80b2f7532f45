import type { LadderReward } from '../activities/activity';
import type { Fen } from '../money';
import type { PricedLine } from './priced-line';

/** The stages of the price, in the order they are applied (docs/decisions/003-price-pipeline.md). */
export type PriceStage = 'list' | 'activity' | 'ladder' | 'coupon' | 'points' | 'freight';

/** One recorded step of the price. Sum of all steps = payable. */
export interface PriceStep {
  readonly stage: PriceStage;
  /** What caused it: '' for list price and freight, `activity:<id>`, `level`, `points`, or a coupon id. */
  readonly source: string;
  /** What the buyer reads, e.g. the coupon's title; '' where the stage says it all. */
  readonly label: string;
  /** Signed: list price and freight add, discounts take off. */
  readonly fen: Fen;
  /** Share of each quoted line, same order as `Quote.lines`; empty for freight. Sums to `fen`. */
  readonly perLine: readonly Fen[];
}

export interface QuoteLine extends PricedLine {
  /** What one piece costs after activity or level price: the price on the product page. */
  readonly dealUnitFen: Fen;
  /** Everything taken off this line, points included, positive. */
  readonly discountFen: Fen;
  /** Points spent on this line, and the part of `discountFen` they pay. */
  readonly points: number;
  readonly pointsFen: Fen;
  /** listFen - discountFen: the money for this line. */
  readonly paidFen: Fen;
  /** Money each unit pays back if returned; sums to `paidFen`. Frozen with the order. */
  readonly refundPerUnitFen: readonly Fen[];
  /** Points each unit gives back if returned; sums to `points`. Frozen with the order. */
  readonly refundPerUnitPoints: readonly number[];
}

export type CouponNotUsedCode =
  | 'COUPON_THRESHOLD'
  | 'COUPON_SCOPE'
  | 'COUPON_STORE'
  | 'COUPON_NOT_YET'
  | 'COUPON_EXPIRED'
  | 'COUPON_NOT_CLAIMED'
  | 'COUPON_OTHER_SHOP'
  | 'COUPON_BUDGET_SPENT'
  | 'COUPON_GIFT_GONE'
  | 'COUPON_NO_EFFECT'
  | 'COUPON_SAME_CLASS'
  | 'COUPON_NOT_COMBINABLE'
  | 'COUPON_WORSE'
  | 'COUPON_NOT_CHOSEN';

/** Why a coupon the buyer holds takes nothing off. A gap is how much more of its goods unlocks it. */
export interface CouponNotUsed {
  readonly couponId: string;
  readonly title: string;
  readonly code: CouponNotUsedCode;
  /** At deal prices. */
  readonly gapFen?: Fen;
  readonly gapPieces?: number;
  /** For COUPON_NOT_YET, UTC ms. */
  readonly from?: number;
}

export interface CouponUsed {
  readonly couponId: string;
  readonly templateId: string;
  readonly title: string;
  /** What it takes off goods or freight, positive; 0 for a gift. */
  readonly fen: Fen;
  /** The campaign that pays for it, if one does. */
  readonly campaign?: string;
}

/** Something that comes along for nothing. */
export interface QuoteGift {
  readonly productId: string;
  readonly skuId: string;
  readonly title: string;
  readonly skuLabel: string;
  readonly picture: string;
  readonly quantity: number;
  /** Who gives it: `activity:<id>` or a coupon id; several gifts of one SKU are one, from the first. */
  readonly source: string;
}

/** A gift that is off the shelf or out of stock; the rest of the order is not touched by it. */
export interface GiftMissing {
  readonly productId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly source: string;
}

/** What points do in an order. They pay goods, never freight. */
export interface PointsUse {
  /** What the buyer asked for; more than `spent` when the order takes fewer. */
  readonly asked: number;
  readonly spent: number;
  readonly fen: Fen;
  /** The most this order takes from this buyer. */
  readonly most: number;
}

export interface FreightNote {
  /** What delivery costs before anybody makes it cheaper. */
  readonly fullFen: Fen;
  /** True without an address: the rate of the rest of the country. */
  readonly estimated: boolean;
  /** How much more goods make delivery free; absent where nothing does. */
  readonly freeGapFen?: Fen;
}

/** The next step of a ladder that more goods would reach: one of the gaps is there, by its measure. */
export interface NextStep {
  readonly activityId: string;
  readonly title: string;
  readonly reward: LadderReward;
  /** At deal prices. */
  readonly gapFen?: Fen;
  readonly gapPieces?: number;
}

/** The price of an order, every step recorded. The server's quote is the only one that counts. */
export interface Quote {
  readonly lines: readonly QuoteLine[];
  readonly steps: readonly PriceStep[];
  /** Sum of list prices. */
  readonly goodsFen: Fen;
  /** All discounts on goods, points included, positive. */
  readonly discountFen: Fen;
  /** What delivery costs the buyer after everything that makes it cheaper. */
  readonly freightFen: Fen;
  /** goodsFen - discountFen + freightFen. 0 is paid at once: WeChat Pay takes no zero. */
  readonly payableFen: Fen;
  readonly couponsUsed: readonly CouponUsed[];
  readonly couponsNotUsed: readonly CouponNotUsed[];
  readonly gifts: readonly QuoteGift[];
  readonly giftsMissing: readonly GiftMissing[];
  readonly points: PointsUse;
  readonly freight: FreightNote;
  readonly nextSteps: readonly NextStep[];
  /** What the order earns when its goods are kept. */
  readonly earns: { readonly points: number; readonly growth: number };
}
