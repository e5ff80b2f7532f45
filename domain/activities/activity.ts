import type { GoodsScope } from '../goods-scope';
import type { Fen } from '../money';

export type ActivityStatus = 'draft' | 'published' | 'paused' | 'ended';

interface ActivityFrame {
  readonly _id: string;
  readonly shopId: string;
  /** What the buyer reads, e.g. 春茶节. */
  readonly title: string;
  /** UTC instants, ms; `until` is exclusive. */
  readonly from: number;
  readonly until: number;
  readonly status: ActivityStatus;
  readonly createdBy: string;
  /** UTC ms. */
  readonly createdAt: number;
}

/** Some SKUs cost less for a while. */
export interface LimitedPrice extends ActivityFrame {
  readonly kind: 'limitedPrice';
  /** One price per SKU; a price that is not below the list price changes nothing. */
  readonly prices: readonly { readonly skuId: string; readonly priceFen: Fen }[];
}

/** What a step of a ladder gives. */
export type LadderReward =
  | { readonly kind: 'cut'; readonly fen: Fen }
  /** The buyer pays this many percent, 1-99. */
  | { readonly kind: 'percent'; readonly payPercent: number }
  | {
      readonly kind: 'gift';
      readonly productId: string;
      readonly skuId: string;
      readonly quantity: number;
    }
  /** The whole order travels free. */
  | { readonly kind: 'freeFreight' };

export interface LadderStep {
  /** Fen at deal prices or pieces, by the ladder's measure; grows from step to step. */
  readonly from: number;
  readonly reward: LadderReward;
}

/** The more of its goods, the more it gives: the highest step that is reached counts, and only that one. */
export interface SpendLadder extends ActivityFrame {
  readonly kind: 'ladder';
  readonly scope: GoodsScope;
  readonly measure: 'amount' | 'pieces';
  readonly steps: readonly LadderStep[];
}

/** What the shop does for everybody for a while. Collection `activities`. */
export type Activity = LimitedPrice | SpendLadder;

/** Who gave a discount, as a step of the price names it. */
export function activitySource({ _id }: Pick<Activity, '_id'>): string {
  return `activity:${_id}`;
}

/** Whether an activity counts at an instant. */
export function isLive({ status, from, until }: Activity, now: number): boolean {
  return status === 'published' && from <= now && now < until;
}
