import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { CouponTemplateRow } from '#contract/views';
import { changeTemplate } from '#domain/coupons/change-template';
import { describeRule } from '#domain/coupons/describe-rule';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { unknownInCoupon } from '../../kit/known-in-coupon';
import { once } from '../../kit/once';
import { allCategories } from '../../kit/repositories/catalogue';
import { couponUse } from '../../kit/repositories/orders';
import { keepOneCap } from '../../kit/settle/keep-one-cap';
import { templateRow, templateStamp } from '../../kit/views/template-row';

/** Writes a coupon anew, within what the rules allow after the first claim. Coupons in hands keep their rule. */
export function updateCouponTemplate(
  { templateId, stamp, draft }: CheckedInputOf<typeof adminActions.updateCouponTemplate>,
  context: StaffContext,
): Promise<Answer<CouponTemplateRow>> {
  return once(context, async (tx) => {
    const [template, categories, use] = await Promise.all([
      tx.get('couponTemplates', templateId),
      allCategories(),
      couponUse([templateId]),
    ]);
    if (template === undefined) return { ok: false, code: 'NOT_FOUND' };
    const unknown = await unknownInCoupon(draft, template);
    if (unknown !== undefined) return unknown;
    if (templateStamp(template) !== stamp) return { ok: false, code: 'TEMPLATE_CHANGED' };
    const changed = changeTemplate(template, draft, context.now);
    if (!changed.ok) return changed;
    const { budget } = changed.value.rule;
    const otherCap = await keepOneCap(tx, { _id: templateId, budget });
    if (otherCap !== undefined) return otherCap;
    tx.set('couponTemplates', changed.value);
    const { title, rule, quota } = changed.value;
    const summary = `修改「${title}」：${describeRule(rule)}，共 ${quota} 张`;
    audit(tx, context, { targetId: templateId, summary });
    return { ok: true, value: templateRow(changed.value, categories, use.get(templateId)) };
  });
}
