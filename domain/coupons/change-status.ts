import { refusal, success, type Result } from '../result';
import type { CouponTemplate, CouponTemplateStatus } from './template';

/** Where a template may go from each status; ended is the end. */
export const templateSteps: Readonly<
  Record<CouponTemplateStatus, readonly CouponTemplateStatus[]>
> = {
  draft: ['published', 'ended'],
  published: ['paused', 'ended'],
  paused: ['published', 'ended'],
  ended: [],
};

/** Publishes, pauses or ends a template. Claimed coupons keep their frozen rule whatever happens here. */
export function changeTemplateStatus(
  template: CouponTemplate,
  to: 'published' | 'paused' | 'ended',
): Result<CouponTemplate, 'TEMPLATE_STATE'> {
  if (!templateSteps[template.status].includes(to)) {
    return refusal('TEMPLATE_STATE', { status: template.status, to });
  }
  return success({ ...template, status: to });
}
