import type { CodeBatchRow } from '#contract/views';
import type { CodeBatch } from '#domain/coupons/code-batch';

/** A batch as the console lists it; its seed stays on the server. */
export function codeBatchRow(batch: CodeBatch, redeemed: number): CodeBatchRow {
  const { _id: id, templateId, title, size, createdAt, exportedAt } = batch;
  return {
    ...{ id, templateId, title, size, redeemed, createdAt },
    ...(exportedAt === undefined ? {} : { exportedAt }),
  };
}
