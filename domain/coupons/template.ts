import type { Channel } from '../attribution/share';
import type { GoodsScope } from '../goods-scope';
import type { Fen } from '../money';

/** Which coupons compete with each other: at most one per class in an order. */
export type StackingClass = 'product' | 'order' | 'freight';

export const stackingClasses: readonly StackingClass[] = ['product', 'order', 'freight'];

/** What the goods in scope must come to: deal prices before any other discount, or pieces. */
export type CouponThreshold =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly fen: Fen }
  | { readonly kind: 'pieces'; readonly pieces: number };

/** Who may claim; checked at the claim and not again. */
export type CouponAudience =
  | { readonly kind: 'all' }
  /** Members without a kept order. */
  | { readonly kind: 'new' }
  | { readonly kind: 'levels'; readonly ids: readonly string[] }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'named'; readonly memberIds: readonly string[] };

/** Where a coupon can be had: in the shop, with a code, from the merchant, or by who came over a channel. */
export const claimChannels = [
  'centre',
  'code',
  'issue',
  'friendCard',
  'groupCard',
  'moments',
  'scanCode',
  'poster',
  'message',
  'officialAccount',
  'search',
  'direct',
] as const satisfies readonly ('centre' | 'code' | 'issue' | Channel)[];

export type ClaimChannel = (typeof claimChannels)[number];

/** The campaign that pays for the discounts, and the most it pays. */
export interface CouponBudget {
  readonly campaign: string;
  readonly capFen: Fen;
}

export type CouponValidity =
  /** UTC instants, ms; `until` is exclusive. */
  | { readonly kind: 'dates'; readonly from: number; readonly until: number }
  /** To the end of Beijing day D+N, D being the day of the claim. */
  | { readonly kind: 'days'; readonly days: number };

/** By name: whole numbers (fen, percent, pieces), or text where the kind says so. */
export type CouponParameters = Readonly<Record<string, number | string>>;

/** What a coupon promises; frozen on the coupon when it is claimed. */
export interface CouponRule {
  /** Key of the kind in `coupons/registry.ts`. */
  readonly kind: string;
  /** Values of the parameters the kind declares. */
  readonly parameters: CouponParameters;
  readonly threshold: CouponThreshold;
  readonly scope: GoodsScope;
  /** Only for goods picked up at these stores; absent: everywhere. */
  readonly storeIds?: readonly string[];
  readonly stackingClass: StackingClass;
  readonly combinesWith: readonly StackingClass[];
  readonly budget?: CouponBudget;
}

export type CouponTemplateStatus = 'draft' | 'published' | 'paused' | 'ended';

export interface CouponTemplate {
  readonly _id: string;
  readonly shopId: string;
  readonly title: string;
  readonly rule: CouponRule;
  readonly audience: CouponAudience;
  readonly channels: readonly ClaimChannel[];
  /** UTC instants, ms; `until` is exclusive. */
  readonly claim: { readonly from: number; readonly until: number };
  readonly validity: CouponValidity;
  readonly quota: number;
  /** Claims one member may make, used ones included. */
  readonly perMember: number;
  readonly issued: number;
  /** Codes planned for it, redeemed ones included; absent: none. */
  readonly codesMade?: number;
  /** Issued coupons that are gone because their owner asked to be forgotten; they still count as issued. */
  readonly erased?: number;
  readonly status: CouponTemplateStatus;
  readonly createdBy: string;
  readonly createdAt: number;
}
