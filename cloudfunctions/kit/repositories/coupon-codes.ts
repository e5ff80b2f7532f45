import type { CodeBatch, CouponCode } from '#domain/coupons/code-batch';
import { collectionOf, type FoundPage } from '../collection';
import { inTurns } from '../in-turns';
import { sdkFaultKind } from '../sdk-fault';

const batches = collectionOf('codeBatches');
const codes = collectionOf('couponCodes');

export const { byId: codeBatchById } = batches;

/** Newest first. */
export function batchPage(templateId: string, cursor?: string): Promise<FoundPage<CodeBatch>> {
  return batches.page({ templateId }, { by: 'createdAt', direction: 'desc', size: 20, cursor });
}

export function countRedeemed(batchId: string): Promise<number> {
  return codes.count({ batchId, status: 'redeemed' });
}

const atOnce = 20;

/** Adds codes that are not there yet; one that is, redeemed or not, stays as it is. */
export async function addCodes(fresh: readonly CouponCode[]): Promise<void> {
  await inTurns(fresh, atOnce, async (code) => {
    try {
      await codes.add(code);
    } catch (error) {
      if (sdkFaultKind(error) !== 'duplicate') throw error;
    }
  });
}
