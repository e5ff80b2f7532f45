import type { CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { Page } from '#contract/fields';
import type { CouponIssueRow } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { issuePage } from '../../kit/repositories/coupon-issues';
import { couponIssueRow } from '../../kit/views/coupon-issue-row';

export async function listCouponIssues({
  templateId,
  cursor,
}: CheckedInputOf<typeof adminCouponActions.couponIssues>): Promise<Answer<Page<CouponIssueRow>>> {
  const page = await issuePage(templateId, cursor);
  return { ok: true, value: { ...page, items: page.items.map(couponIssueRow) } };
}
