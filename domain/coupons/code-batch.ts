import { minuteMs } from '../calendar';
import { refusal, success, type Result } from '../result';
import type { CouponTemplate } from './template';
import { templateLimits } from './template-limits';

/**
 * Codes made together, for one print run or one partner. They come from the seed, which goes soon after the export: from
 * then on nobody, the shop included, can list them again. Collection `codeBatches`.
 */
export interface CodeBatch {
  readonly _id: string;
  readonly shopId: string;
  readonly templateId: string;
  /** What the merchant calls it, e.g. 茶博会现场. */
  readonly title: string;
  readonly size: number;
  /** Hexadecimal; gone half an hour after the export. */
  readonly seed?: string;
  /** UTC ms; absent until exported. Codes work from then on. */
  readonly exportedAt?: number;
  readonly createdBy: string;
  readonly createdAt: number;
}

/** One code. `_id` = SHA-256 of it in hexadecimal, so that no document tells a code. Collection `couponCodes`. */
export interface CouponCode {
  readonly _id: string;
  readonly shopId: string;
  readonly batchId: string;
  readonly templateId: string;
  readonly status: 'free' | 'redeemed';
  readonly memberId?: string;
  readonly couponId?: string;
  readonly redeemedAt?: number;
}

export const mostCodesInBatch = 1000;

export type CodeBatchRefusal =
  'TITLE_INVALID' | 'BATCH_SIZE_INVALID' | 'CODES_BEYOND_QUOTA' | 'CODES_NOT_ALLOWED';

interface BatchDraft {
  readonly template: CouponTemplate;
  readonly title: string;
  readonly size: number;
}

/**
 * Plans a batch. The template is given for codes alone and its quota reaches for all of them: a printed code that
 * finds nothing left would break a promise. The template counts them, and both must be saved together. BATCH_SIZE_INVALID carries `max`, CODES_BEYOND_QUOTA `left`.
 */
export function planBatch(
  { template, title, size }: BatchDraft,
  by: {
    readonly id: string;
    readonly seed: string;
    readonly shopId: string;
    readonly staffId: string;
    /** UTC ms. */
    readonly now: number;
  },
): Result<{ readonly batch: CodeBatch; readonly template: CouponTemplate }, CodeBatchRefusal> {
  const length = [...title.trim()].length;
  const max = templateLimits.titleLength;
  if (length < 1 || length > max) return refusal('TITLE_INVALID', { max });
  if (!Number.isSafeInteger(size) || size < 1 || size > mostCodesInBatch) {
    return refusal('BATCH_SIZE_INVALID', { max: mostCodesInBatch });
  }
  if (!isForCodesOnly(template)) return refusal('CODES_NOT_ALLOWED');
  const codesMade = template.codesMade ?? 0;
  const left = Math.max(0, template.quota - codesMade);
  if (size > left) return refusal('CODES_BEYOND_QUOTA', { left });
  const batch: CodeBatch = {
    _id: by.id,
    shopId: by.shopId,
    templateId: template._id,
    title: title.trim(),
    size,
    seed: by.seed,
    createdBy: by.staffId,
    createdAt: by.now,
  };
  return success({ batch, template: { ...template, codesMade: codesMade + size } });
}

function isForCodesOnly({ channels }: CouponTemplate): boolean {
  return channels.every((channel) => channel === 'code') && channels.length > 0;
}

/** Marks a batch as exported; a second export is refused. */
export function exportBatch(batch: CodeBatch, now: number): Result<CodeBatch, 'CODES_EXPORTED'> {
  if (batch.exportedAt !== undefined || batch.seed === undefined) {
    return refusal('CODES_EXPORTED', { at: batch.exportedAt ?? 0 });
  }
  return success({ ...batch, exportedAt: now });
}

/** How long the call that exported a batch is answered again, should its answer have been lost. */
export const exportAgainMs = 30 * minuteMs;

/** The seed as long as codes may still be told: before the export, and for a repeat of that very call a little longer. */
export function tellingSeed({ seed, exportedAt }: CodeBatch, now: number): string | undefined {
  return exportedAt === undefined || now < exportedAt + exportAgainMs ? seed : undefined;
}

/** A batch that cannot tell its codes any more. */
export function withoutSeed(batch: CodeBatch): CodeBatch {
  const { seed, ...rest } = batch;
  return seed === undefined ? batch : rest;
}

/** Ties a free code to the coupon its holder got; a code works once. */
export function redeemCode(
  code: CouponCode,
  to: { readonly memberId: string; readonly couponId: string; readonly now: number },
): Result<CouponCode, 'CODE_REDEEMED'> {
  if (code.status === 'redeemed') return refusal('CODE_REDEEMED');
  const { memberId, couponId, now } = to;
  return success({ ...code, status: 'redeemed', memberId, couponId, redeemedAt: now });
}
