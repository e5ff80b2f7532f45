import type { Coupon } from '../coupons/coupon';
import type { ShopSettings } from '../shop';
import type { DraftLine } from './priced-line';
import type { PriceStage, PriceStep } from './quote';

/** A price while the stages work on it. Lines are in the canonical order of `compareLines`. */
export interface PriceDraft {
  readonly lines: readonly DraftLine[];
  readonly steps: readonly PriceStep[];
}

/** What the stages go by: the coupons to apply and the shop's rates. */
export interface PriceRules {
  readonly coupons: readonly Coupon[];
  readonly freight: ShopSettings['freight'];
}

/** One stage of the price: works on what the stages before it left and records what it did. */
export interface Stage {
  readonly stage: PriceStage;
  apply(draft: PriceDraft, rules: PriceRules): PriceDraft;
}
