import { isErrorCode, sentenceFor } from '#contract/errors';
import type { CouponIssueRow } from '#contract/views';
import type { CouponIssue } from '#domain/coupons/issue';

export function couponIssueRow(issue: CouponIssue): CouponIssueRow {
  const { _id: id, templateId, to, status, code, given, passedOver, createdAt } = issue;
  return {
    ...{ id, templateId, to, status, given, passedOver, createdAt },
    ...(code !== undefined && isErrorCode(code) ? { reasonText: sentenceFor(code) } : {}),
  };
}
