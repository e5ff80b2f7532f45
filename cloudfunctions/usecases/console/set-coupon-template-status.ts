import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { CouponTemplateRow } from '#contract/views';
import { changeTemplateStatus } from '#domain/coupons/change-status';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { allCategories } from '../../kit/repositories/catalogue';
import { couponUse } from '../../kit/repositories/orders';
import { templateRow } from '../../kit/views/template-row';

const words = { published: '恢复发放', paused: '暂停发放', ended: '结束发放' };

export function setCouponTemplateStatus(
  { templateId, status }: CheckedInputOf<typeof adminActions.setCouponTemplateStatus>,
  context: StaffContext,
): Promise<Answer<CouponTemplateRow>> {
  return once(context, async (tx) => {
    const [template, categories, use] = await Promise.all([
      tx.get('couponTemplates', templateId),
      allCategories(),
      couponUse([templateId]),
    ]);
    if (template === undefined) return { ok: false, code: 'NOT_FOUND' };
    const changed = changeTemplateStatus(template, status);
    if (!changed.ok) return changed;
    tx.set('couponTemplates', changed.value);
    const summary = `${words[status]}「${template.title}」`;
    audit(tx, context, { targetId: templateId, summary });
    return { ok: true, value: templateRow(changed.value, categories, use.get(templateId)) };
  });
}
