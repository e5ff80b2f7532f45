import type { Fen } from '../money';
import type { GiftGoods } from './gifts';
import type { DraftLine } from './priced-line';
import type {
  CouponUsed,
  FreightNote,
  GiftMissing,
  NextStep,
  PointsUse,
  PriceStage,
  PriceStep,
  QuoteGift,
} from './quote';
import type { BuyerChoice, QuoteInput } from './quote-input';

/** Somebody who pays the freight for the buyer. */
export interface FreightGiver {
  readonly source: string;
  readonly label: string;
}

/** A price while the stages work on it. Lines are in the canonical order of `compareLines`. */
export interface PriceDraft {
  readonly lines: readonly DraftLine[];
  readonly steps: readonly PriceStep[];
  readonly couponsUsed: readonly CouponUsed[];
  readonly gifts: readonly QuoteGift[];
  readonly giftsMissing: readonly GiftMissing[];
  readonly nextSteps: readonly NextStep[];
  /** Ladders whose reward is free freight. */
  readonly freightGivers: readonly FreightGiver[];
  readonly points: PointsUse;
  readonly freight: FreightNote;
}

/** What the stages go by: the facts of the quote with the coupons to apply, decided already. */
export type PriceRules = Pick<
  QuoteInput,
  'buyer' | 'coupons' | 'activities' | 'shop' | 'budgets' | 'now'
> & {
  readonly choice: Omit<BuyerChoice, 'coupons'>;
  readonly giftGoods: readonly GiftGoods[];
};

/** One stage of the price: works on what the stages before it left and records what it did. */
export interface Stage {
  readonly stage: PriceStage;
  apply(draft: PriceDraft, rules: PriceRules): PriceDraft;
}

/** A step without its stage: who takes off how much of each line. */
export interface TakenOff {
  readonly source: string;
  readonly label: string;
  /** Positive, one per line. */
  readonly perLine: readonly Fen[];
}
