import { refusal, success, type Result } from '../result';
import { createTemplate, type CouponTemplateDraft } from './create-template';
import { worseFor } from './worse-for';
import type { CouponTemplate } from './template';
import type { CouponTemplateRefusal } from './template-refusal';

export type TemplateChangeRefusal =
  CouponTemplateRefusal | 'TEMPLATE_STATE' | 'QUOTA_BELOW_ISSUED' | 'TEMPLATE_WORSE';

/**
 * Writes a template anew. Until somebody has claimed or codes are made, anything that makes sense goes; afterwards only
 * what is in the buyer's favour, because the promise has been made (TEMPLATE_WORSE names the `field`): a printed code
 * says what it is good for, redeemed or not. Claimed coupons keep the rule they were claimed with; what is different
 * altogether is a new coupon.
 */
export function changeTemplate(
  template: CouponTemplate,
  draft: CouponTemplateDraft,
  now: number,
): Result<CouponTemplate, TemplateChangeRefusal> {
  const { _id: id, shopId, createdBy: staffId, createdAt, issued, status } = template;
  if (status === 'ended') return refusal('TEMPLATE_STATE', { status });
  const made = createTemplate(draft, { id, shopId, staffId, now });
  if (!made.ok) return made;
  const { codesMade } = template;
  const next = {
    ...{ ...made.value, createdAt, issued, status },
    ...(codesMade === undefined ? {} : { codesMade }),
  };
  const promised = Math.max(issued, codesMade ?? 0);
  if (next.quota < promised) return refusal('QUOTA_BELOW_ISSUED', { issued: promised });
  // A printed code must find its coupon, so nobody may claim them by another way.
  if (codesMade !== undefined && next.channels.some((channel) => channel !== 'code')) {
    return refusal('CHANNEL_INVALID');
  }
  // Without a claim the quota beyond the codes was promised to nobody.
  const before = issued === 0 ? { ...template, quota: promised } : template;
  const field = promised === 0 ? undefined : worseFor(before, next);
  return field === undefined ? success(next) : refusal('TEMPLATE_WORSE', { field });
}
