import { isErrorCode, sentenceFor } from '#contract/errors';
import type { CouponIssueRow } from '#contract/views';
import type { CouponIssue } from '#domain/coupons/issue';
import type { Member } from '#domain/member';
import { maskPhone } from '#domain/membership/phone';

/** `member`: who it was given to, for an issue to one. */
export function couponIssueRow(issue: CouponIssue, member: Member | undefined): CouponIssueRow {
  const { _id: id, templateId, to, status, code, given, passedOver, createdAt } = issue;
  return {
    ...{ id, templateId, to, status, given, passedOver, createdAt },
    ...(member === undefined ? {} : { toName: nameOf(member) }),
    ...(code !== undefined && isErrorCode(code) ? { reasonText: sentenceFor(code) } : {}),
  };
}

function nameOf({ nickname, phone }: Member): string {
  return phone === undefined ? nickname : `${nickname}（${maskPhone(phone)}）`;
}
