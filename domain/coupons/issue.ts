/** Who gets a coupon from the merchant. Tags and levels count at the moment each member is served. */
export type IssueTarget =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'level'; readonly levelId: string };

/**
 * A coupon on its way to one or many members, served in the order they came to the shop. A member is served once per
 * issue, whatever is repeated. Collection `couponIssues`.
 */
export interface CouponIssue {
  readonly _id: string;
  readonly shopId: string;
  readonly templateId: string;
  readonly to: IssueTarget;
  /** `stopped`: the coupon ran out or its time was over before everybody was served. */
  readonly status: 'running' | 'done' | 'stopped';
  /** Refusal that stopped it. */
  readonly code?: string;
  /** The place of the last member served; '' at the beginning. */
  readonly served: string;
  readonly given: number;
  /** Members who have had as many as one may, or whom the coupon is not for. */
  readonly passedOver: number;
  readonly createdBy: string;
  /** UTC ms. */
  readonly createdAt: number;
}

/** Refusals of a claim that concern one member only; every other one ends the issue. */
const personal = ['LIMIT_REACHED', 'NOT_IN_AUDIENCE'];

/** The issue after one member: given, passed over, or stopped for everybody. */
export function serveNext(
  issue: CouponIssue,
  place: string,
  outcome: 'given' | { readonly code: string },
): CouponIssue {
  if (outcome === 'given') return { ...issue, served: place, given: issue.given + 1 };
  if (personal.includes(outcome.code))
    return { ...issue, served: place, passedOver: issue.passedOver + 1 };
  return { ...issue, status: 'stopped', code: outcome.code };
}
