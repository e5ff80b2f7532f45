import type { CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { Page } from '#contract/fields';
import type { CouponIssueRow } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { issuePage } from '../../kit/repositories/coupon-issues';
import { membersById } from '../../kit/repositories/members';
import { couponIssueRow } from '../../kit/views/coupon-issue-row';

export async function listCouponIssues({
  templateId,
  cursor,
}: CheckedInputOf<typeof adminCouponActions.couponIssues>): Promise<Answer<Page<CouponIssueRow>>> {
  const page = await issuePage(templateId, cursor);
  const members = await membersById(
    page.items.flatMap(({ to }) => (to.kind === 'member' ? [to.memberId] : [])),
  );
  const items = page.items.map((issue) => {
    const { to } = issue;
    return couponIssueRow(issue, to.kind === 'member' ? members.get(to.memberId) : undefined);
  });
  return { ok: true, value: { ...page, items } };
}
