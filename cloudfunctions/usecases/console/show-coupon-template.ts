import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { CouponTemplateRow } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { allCategories } from '../../kit/repositories/catalogue';
import { templateById } from '../../kit/repositories/coupon-templates';
import { couponUse } from '../../kit/repositories/orders';
import { templateRow } from '../../kit/views/template-row';

export async function showCouponTemplate({
  templateId,
}: CheckedInputOf<typeof adminActions.couponTemplate>): Promise<Answer<CouponTemplateRow>> {
  const [template, categories, use] = await Promise.all([
    templateById(templateId),
    allCategories(),
    couponUse([templateId]),
  ]);
  if (template === undefined) return { ok: false, code: 'NOT_FOUND' };
  return { ok: true, value: templateRow(template, categories, use.get(templateId)) };
}
