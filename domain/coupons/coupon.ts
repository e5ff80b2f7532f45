import type { CouponRule } from './template';

export type CouponStatus = 'claimed' | 'locked' | 'used' | 'expired' | 'revoked';

/** A coupon in one member's hands. The rule is the template's at the moment of the claim. */
export interface Coupon {
  /** `${templateId}:${memberId}:${number}`: the per-member limit is the id itself. */
  readonly _id: string;
  readonly shopId: string;
  readonly templateId: string;
  readonly memberId: string;
  /** 1 for the member's first coupon of this template. */
  readonly number: number;
  readonly title: string;
  readonly rule: CouponRule;
  /** UTC instants, ms; `validUntil` is exclusive. */
  readonly validFrom: number;
  readonly validUntil: number;
  readonly status: CouponStatus;
  /** The order holding it while locked or used. */
  readonly orderId?: string;
  /**
   * An order had it when its holder became one with somebody who had as many as one person may: the order keeps it, and nobody
   * has it when the order gives it back.
   */
  readonly beyondLimit?: true;
  readonly claimedAt: number;
  readonly changedAt: number;
}

export function couponId(templateId: string, memberId: string, number: number): string {
  return `${templateId}:${memberId}:${number}`;
}
