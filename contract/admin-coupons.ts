import * as v from 'valibot';
import { templateLimits } from '#domain/coupons/template-limits';
import { reads, writes } from './action';
import { body, id, page, text, whole, type Page } from './fields';
import type { CodeBatchRow, CouponIssueRow, CouponOfMember } from './views';

/** How coupons reach people other than by claiming: codes in batches, and given by the merchant. */
export const adminCouponActions = {
  codeBatches: reads(body({ templateId: id, ...page })).answers<Page<CodeBatchRow>>(),
  createCodeBatch: writes(
    body({ templateId: id, title: text(templateLimits.titleLength), size: whole(0, 1_000_000) }),
  ).answers<CodeBatchRow>(),
  /** All codes of a batch as printed, once; from then on they work. Repeating the call with its key answers the same. */
  exportCodeBatch: writes(body({ batchId: id })).answers<{
    readonly batch: CodeBatchRow;
    readonly codes: readonly string[];
  }>(),
  /** Gives a coupon to one member, or to all who have a tag or a level now; many are served one after another. */
  issueCoupon: writes(
    body({
      templateId: id,
      to: v.variant('kind', [
        body({ kind: v.literal('member'), memberId: id }),
        body({ kind: v.literal('tag'), tag: text(12) }),
        body({ kind: v.literal('level'), levelId: id }),
      ]),
    }),
  ).answers<CouponIssueRow>(),
  couponIssues: reads(body({ templateId: id, ...page })).answers<Page<CouponIssueRow>>(),
  couponsOfMember: reads(body({ memberId: id })).answers<readonly CouponOfMember[]>(),
  /** Takes a coupon back that nobody uses at the moment. */
  revokeCoupon: writes(body({ couponId: id, reason: text(60) })).answers<CouponOfMember>(),
};
