import type { CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { Page } from '#contract/fields';
import type { CodeBatchRow } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { batchPage, countRedeemed } from '../../kit/repositories/coupon-codes';
import { codeBatchRow } from '../../kit/views/code-batch-row';

export async function listCodeBatches({
  templateId,
  cursor,
}: CheckedInputOf<typeof adminCouponActions.codeBatches>): Promise<Answer<Page<CodeBatchRow>>> {
  const page = await batchPage(templateId, cursor);
  const items = await Promise.all(
    page.items.map(async (batch) => codeBatchRow(batch, await countRedeemed(batch._id))),
  );
  return { ok: true, value: { ...page, items } };
}
