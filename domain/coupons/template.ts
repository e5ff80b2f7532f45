import type { Fen } from '../money';

/** Which coupons compete with each other: at most one per class in an order. */
export type StackingClass = 'product' | 'order' | 'freight';

export type CouponThreshold =
  | { readonly kind: 'none' }
  /** List price of the eligible lines, in fen. */
  | { readonly kind: 'amount'; readonly fen: Fen };

export type CouponScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'categories'; readonly ids: readonly string[] }
  | { readonly kind: 'products'; readonly ids: readonly string[] };

export type CouponValidity =
  /** UTC instants, ms; `until` is exclusive. */
  | { readonly kind: 'dates'; readonly from: number; readonly until: number }
  /** To the end of Beijing day D+N, D being the day of the claim. */
  | { readonly kind: 'days'; readonly days: number };

/** What a coupon promises; frozen on the coupon when it is claimed. */
export interface CouponRule {
  /** Key of the kind in `coupons/registry.ts`. */
  readonly kind: string;
  /** Values of the parameters the kind declares: whole numbers (fen, percent, pieces). */
  readonly parameters: Readonly<Record<string, number>>;
  readonly threshold: CouponThreshold;
  readonly scope: CouponScope;
  readonly stackingClass: StackingClass;
  readonly combinesWith: readonly StackingClass[];
}

export type CouponTemplateStatus = 'draft' | 'published' | 'paused' | 'ended';

export interface CouponTemplate {
  readonly _id: string;
  readonly shopId: string;
  readonly title: string;
  readonly rule: CouponRule;
  /** UTC instants, ms; `until` is exclusive. */
  readonly claim: { readonly from: number; readonly until: number };
  readonly validity: CouponValidity;
  readonly quota: number;
  /** Claims one member may make, used ones included. */
  readonly perMember: number;
  readonly issued: number;
  readonly status: CouponTemplateStatus;
  readonly createdBy: string;
  readonly createdAt: number;
}
