import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { CouponTemplateRow } from '#contract/views';
import { changeTemplateStatus } from '#domain/coupons/change-status';
import { createTemplate } from '#domain/coupons/create-template';
import { describeRule } from '#domain/coupons/describe-rule';
import { mustHold, type Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { unknownInCoupon } from '../../kit/known-in-coupon';
import { once } from '../../kit/once';
import { newId } from '../../kit/outside/ids';
import { allCategories } from '../../kit/repositories/catalogue';
import { keepOneCap } from '../../kit/settle/keep-one-cap';
import { theShopId } from '../../kit/the-shop';
import { templateRow } from '../../kit/views/template-row';

/** Makes a coupon and publishes it at once. */
export function createCouponTemplate(
  draft: CheckedInputOf<typeof adminActions.createCouponTemplate>,
  context: StaffContext,
): Promise<Answer<CouponTemplateRow>> {
  return once(context, async (tx) => {
    const [categories, unknown] = await Promise.all([allCategories(), unknownInCoupon(draft)]);
    if (unknown !== undefined) return unknown;
    const by = { id: newId(16), shopId: theShopId, staffId: context.caller.id, now: context.now };
    const created = createTemplate(draft, by);
    if (!created.ok) return created;
    const template = mustHold(changeTemplateStatus(created.value, 'published'));
    const otherCap = await keepOneCap(tx, { _id: template._id, budget: template.rule.budget });
    if (otherCap !== undefined) return otherCap;
    tx.add('couponTemplates', template);
    const summary = `新建并发放「${template.title}」：${describeRule(template.rule)}，共 ${template.quota} 张`;
    audit(tx, context, { targetId: template._id, summary });
    return { ok: true, value: templateRow(template, categories) };
  });
}
