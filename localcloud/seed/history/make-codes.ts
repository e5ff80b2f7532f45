import { createHash, createHmac } from 'node:crypto';
import { minuteMs } from '#domain/calendar';
import { codeFromBytes } from '#domain/coupons/code';
import {
  exportBatch,
  planBatch,
  redeemCode,
  type CodeBatch,
  type CouponCode,
} from '#domain/coupons/code-batch';
import type { Member } from '#domain/member';
import { claimFor } from './coupon-plans';
import { noteAudit } from './note-audit';
import { known, mustHold, type ShopBook } from './shop-book';

const templateId = 'tea-caddy-exchange';
const hourMs = 60 * minuteMs;

export interface MadeCodes {
  readonly codeBatches: readonly CodeBatch[];
  readonly couponCodes: readonly CouponCode[];
}

/** Codes for a tea fair, of which two have come back, and a batch nobody has printed yet. */
export function makeCodes(book: ShopBook, members: readonly Member[]): MadeCodes {
  const fair = plan(book, { title: '茶博会现场', size: 40, at: book.now - 30 * hourMs });
  const next = plan(book, { title: '春茶品鉴会', size: 60, at: book.now - 3 * hourMs });
  const exportedAt = book.now - 29 * hourMs;
  const exported = mustHold(exportBatch(fair, exportedAt));
  const summary = `导出兑换码「${fair.title}」，共 ${fair.size} 个`;
  noteAudit(book, { targetId: templateId, action: 'exportCodeBatch', summary, at: exportedAt });
  const guests = members.filter(({ status }) => status === 'member').slice(-2);
  const couponCodes = codesOf(fair).map((code, place) => {
    const guest = guests[place];
    return guest ? redeem(book, code, guest, book.now - (20 - place) * hourMs) : code;
  });
  return { codeBatches: [exported, next], couponCodes };
}

function plan(
  book: ShopBook,
  { title, size, at }: { readonly title: string; readonly size: number; readonly at: number },
): CodeBatch {
  const template = known(book.templates, templateId);
  const seed = Array.from({ length: 64 }, () => book.dice.whole(0, 15).toString(16)).join('');
  const by = { id: book.dice.id(16), seed, shopId: book.settings._id, staffId: 'owner', now: at };
  const planned = mustHold(planBatch({ template, title, size }, by));
  book.templates.set(templateId, planned.template);
  const summary = `为「${template.title}」生成一批兑换码「${title}」，共 ${size} 个`;
  noteAudit(book, { targetId: templateId, action: 'createCodeBatch', summary, at });
  return planned.batch;
}

/** As the shop makes them at the export: from the batch's seed, and kept as hashes only. */
function codesOf({ _id: batchId, shopId, seed = '', size }: CodeBatch): CouponCode[] {
  return Array.from({ length: size }, (_, place) => {
    const bytes = createHmac('sha256', Buffer.from(seed, 'hex')).update(String(place)).digest();
    const _id = createHash('sha256').update(codeFromBytes(bytes)).digest('hex');
    return { _id, shopId, batchId, templateId, status: 'free' };
  });
}

function redeem(book: ShopBook, code: CouponCode, { _id: memberId }: Member, at: number) {
  const { _id: couponId } = mustHold(claimFor(book, { templateId, memberId, at, via: 'code' }));
  return mustHold(redeemCode(code, { memberId, couponId, now: at }));
}
