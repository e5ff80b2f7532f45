import type { CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { CodeBatchRow } from '#contract/views';
import { planBatch } from '#domain/coupons/code-batch';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { newId } from '../../kit/outside/ids';
import { newSecret } from '../../kit/outside/secrets';
import { theShopId } from '../../kit/the-shop';
import { codeBatchRow } from '../../kit/views/code-batch-row';

/** Plans a batch of codes for a coupon that is given for codes only. The codes themselves come with the export. */
export function createCodeBatch(
  { templateId, title, size }: CheckedInputOf<typeof adminCouponActions.createCodeBatch>,
  context: StaffContext,
): Promise<Answer<CodeBatchRow>> {
  return once(context, async (tx) => {
    const template = await tx.get('couponTemplates', templateId);
    if (template === undefined) return { ok: false, code: 'NOT_FOUND' };
    const by = {
      ...{ id: newId(16), seed: newSecret(), shopId: theShopId },
      ...{ staffId: context.caller.id, now: context.now },
    };
    const planned = planBatch({ template, title, size }, by);
    if (!planned.ok) return planned;
    const { batch } = planned.value;
    tx.add('codeBatches', batch);
    tx.set('couponTemplates', planned.value.template);
    const summary = `为「${template.title}」生成一批兑换码「${batch.title}」，共 ${size} 个`;
    audit(tx, context, { targetId: templateId, summary });
    return { ok: true, value: codeBatchRow(batch, 0) };
  });
}
