import type { AnswerOf, CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import { codeFromBytes, printedCode } from '#domain/coupons/code';
import { exportBatch as decideExport, type CodeBatch } from '#domain/coupons/code-batch';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { digest } from '../../kit/outside/ids';
import { bytesFrom } from '../../kit/outside/secrets';
import { addCodes, codeBatchById } from '../../kit/repositories/coupon-codes';
import { codeBatchRow } from '../../kit/views/code-batch-row';

type Spec = typeof adminCouponActions.exportCodeBatch;

/**
 * Answers all codes of a batch, once. They come from the batch's seed and are stored before it is forgotten, as hashes
 * only; whoever is interrupted meanwhile finds the same ones at the next try.
 */
export async function exportCodeBatch(
  { batchId }: CheckedInputOf<Spec>,
  context: StaffContext,
): Promise<Answer<AnswerOf<Spec>>> {
  const known = await codeBatchById(batchId);
  if (known === undefined) return { ok: false, code: 'NOT_FOUND' };
  const codes = codesOf(known);
  await addCodes(codes.map((code) => storedCode(known, code)));
  return once(context, async (tx) => {
    const batch = await tx.get('codeBatches', batchId);
    if (batch === undefined) return { ok: false, code: 'NOT_FOUND' };
    const exported = decideExport(batch, context.now);
    if (!exported.ok) return exported;
    tx.set('codeBatches', exported.value);
    const summary = `导出兑换码「${batch.title}」，共 ${batch.size} 个`;
    audit(tx, context, { targetId: batch.templateId, summary });
    const row = codeBatchRow(exported.value, 0);
    return { ok: true, value: { batch: row, codes: codes.map(printedCode) } };
  });
}

function codesOf({ seed, size }: CodeBatch): string[] {
  if (seed === undefined) return [];
  return Array.from({ length: size }, (_, at) => codeFromBytes(bytesFrom(seed, at)));
}

function storedCode({ _id: batchId, shopId, templateId }: CodeBatch, code: string) {
  return { _id: digest(code), shopId, batchId, templateId, status: 'free' } as const;
}
