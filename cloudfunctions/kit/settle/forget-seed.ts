import { exportAgainMs, withoutSeed } from '#domain/coupons/code-batch';
import type { OutboxRow } from '#domain/records';
import type { Answer } from '../answer';
import { theShopId } from '../the-shop';
import { withTransaction } from '../with-transaction';

/** Takes the seed of an exported batch away when the time for asking again is over. */
export function forgetSeedRow(batchId: string, now: number): OutboxRow {
  return {
    ...{ _id: `forgetSeed:${batchId}`, shopId: theShopId, status: 'waiting', attempts: 0 },
    ...{ nextAt: now + exportAgainMs, createdAt: now },
    kind: 'forgetSeed',
    payload: { batchId },
  };
}

export function forgetSeed(batchId: string): Promise<Answer<undefined>> {
  return withTransaction(async (tx) => {
    const batch = await tx.get('codeBatches', batchId);
    if (batch?.exportedAt !== undefined) tx.set('codeBatches', withoutSeed(batch));
    return { ok: true, value: undefined };
  });
}
