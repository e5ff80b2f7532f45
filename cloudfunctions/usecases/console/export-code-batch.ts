import type { AnswerOf, CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { CodeBatchRow } from '#contract/views';
import { codeFromBytes, printedCode } from '#domain/coupons/code';
import {
  exportBatch as decideExport,
  tellingSeed,
  type CodeBatch,
} from '#domain/coupons/code-batch';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { keptAnswer, once } from '../../kit/once';
import { digest } from '../../kit/outside/ids';
import { bytesFrom } from '../../kit/outside/secrets';
import { addCodes, codeBatchById } from '../../kit/repositories/coupon-codes';
import { forgetSeedRow } from '../../kit/settle/forget-seed';
import { codeBatchRow } from '../../kit/views/code-batch-row';

type Spec = typeof adminCouponActions.exportCodeBatch;

/**
 * Answers all codes of a batch, once. They come from the batch's seed and are stored as hashes only; whoever is interrupted
 * finds the same ones at the next try. The answer that is kept for a repeat has none of them: for half an hour they come
 * from the seed again, then it is forgotten.
 */
export async function exportCodeBatch(
  { batchId }: CheckedInputOf<Spec>,
  context: StaffContext,
): Promise<Answer<AnswerOf<Spec>>> {
  const [kept, known] = await Promise.all([
    keptAnswer<CodeBatchRow>(context),
    codeBatchById(batchId),
  ]);
  if (known === undefined) return { ok: false, code: 'NOT_FOUND' };
  const codes = codesOf(known, context.now);
  if (kept === undefined) await addCodes(codes.map((code) => storedCode(known, code)));
  const exported = kept ?? (await markExported(batchId, context));
  if (!exported.ok) return exported;
  if (codes.length === 0) return { ok: false, code: 'CODES_EXPORTED' };
  return { ok: true, value: { batch: exported.value, codes: codes.map(printedCode) } };
}

function markExported(batchId: string, context: StaffContext): Promise<Answer<CodeBatchRow>> {
  return once(context, async (tx) => {
    const batch = await tx.get('codeBatches', batchId);
    if (batch === undefined) return { ok: false, code: 'NOT_FOUND' };
    const exported = decideExport(batch, context.now);
    if (!exported.ok) return exported;
    tx.set('codeBatches', exported.value);
    tx.add('outbox', forgetSeedRow(batchId, context.now));
    const summary = `导出兑换码「${batch.title}」，共 ${batch.size} 个`;
    audit(tx, context, { targetId: batch.templateId, summary });
    return { ok: true, value: codeBatchRow(exported.value, 0) };
  });
}

function codesOf(batch: CodeBatch, now: number): string[] {
  const seed = tellingSeed(batch, now);
  if (seed === undefined) return [];
  return Array.from({ length: batch.size }, (_, at) => codeFromBytes(bytesFrom(seed, at)));
}

function storedCode({ _id: batchId, shopId, templateId }: CodeBatch, code: string) {
  return { _id: digest(code), shopId, batchId, templateId, status: 'free' } as const;
}
