import type { Activity } from '../activities/activity';
import type { Budget } from '../coupons/budget';
import type { Coupon } from '../coupons/coupon';
import type { Destination } from '../freight/freight-template';
import type { ShopSettings } from '../shop';
import type { CartLine } from './priced-line';
import type { PricedProduct } from './read-cart';

/** What a member's level gives at the checkout. */
export interface LevelBenefits {
  /** What the buyer reads, e.g. 银卡会员. */
  readonly name: string;
  /** The member pays this many percent of the list price, 1-99. */
  readonly payPercent?: number;
  readonly freeFreight?: boolean;
  /** Points earned in percent of the shop's rate: 150 is half as many again. */
  readonly pointsPercent?: number;
}

/** What the price may know of a buyer: attributes, never who it is. Equal attributes, equal price. */
export interface BuyerFacts {
  /** Absent: a guest, or a level without benefits. */
  readonly level?: LevelBenefits;
  /** Points that can be spent; below zero after refunds took back what was spent already. */
  readonly pointsBalance: number;
}

/** A buyer without level or points. */
export const plainBuyer: BuyerFacts = { pointsBalance: 0 };

/** What the buyer decides. */
export interface BuyerChoice {
  /** `best`, or the ids the buyer ticked ([] = none). */
  readonly coupons: 'best' | readonly string[];
  /** Points to spend; more than the order takes is cut down, more than the balance is refused. */
  readonly points: 'none' | 'most' | number;
  /** Absent: freight is estimated. */
  readonly destination?: Destination;
  /** The goods are picked up at this store: no freight. */
  readonly storeId?: string;
}

export interface QuoteInput {
  readonly lines: readonly CartLine[];
  /** At least the products of the lines and of gifts (`promisedSkus`). */
  readonly products: readonly PricedProduct[];
  readonly buyer: BuyerFacts;
  /** Everything the buyer holds; each one is either used or explained. */
  readonly coupons: readonly Coupon[];
  /** Those that are not live are passed over. */
  readonly activities: readonly Activity[];
  readonly shop: Pick<ShopSettings, '_id' | 'freight' | 'points'>;
  readonly choice: BuyerChoice;
  /** Pieces on the shelf by SKU id, for gifts; a SKU that is not named is not asked about. */
  readonly available?: Readonly<Record<string, number>>;
  /** What the campaigns behind coupons have spent; one that is not named has spent nothing. */
  readonly budgets?: readonly Pick<Budget, '_id' | 'spentFen'>[];
  /** UTC ms. */
  readonly now: number;
}
