import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { CouponTemplateRow } from '#contract/views';
import { changeTemplateStatus } from '#domain/coupons/change-status';
import { createTemplate } from '#domain/coupons/create-template';
import { describeRule } from '#domain/coupons/describe-rule';
import type { GoodsScope } from '#domain/goods-scope';
import { mustHold, type Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { newId } from '../../kit/outside/ids';
import { allCategories } from '../../kit/repositories/catalogue';
import { productsByIds } from '../../kit/repositories/products';
import { theShopId } from '../../kit/the-shop';
import { templateRow } from '../../kit/views/template-row';

/** Makes a coupon and publishes it at once. */
export function createCouponTemplate(
  draft: CheckedInputOf<typeof adminActions.createCouponTemplate>,
  context: StaffContext,
): Promise<Answer<CouponTemplateRow>> {
  return once(context, async (tx) => {
    const [categories, areKnown] = await Promise.all([allCategories(), scopeExists(draft.scope)]);
    if (!areKnown) return { ok: false, code: 'SCOPE_INVALID' };
    const by = { id: newId(16), shopId: theShopId, staffId: context.caller.id, now: context.now };
    const created = createTemplate(draft, by);
    if (!created.ok) return created;
    const template = mustHold(changeTemplateStatus(created.value, 'published'));
    tx.add('couponTemplates', template);
    const summary = `新建并发放「${template.title}」：${describeRule(template.rule)}，共 ${template.quota} 张`;
    audit(tx, context, { targetId: template._id, summary });
    return { ok: true, value: templateRow(template, categories) };
  });
}

/** A scope that names something the shop does not have would be a coupon nobody can use. */
async function scopeExists(scope: GoodsScope): Promise<boolean> {
  if (scope.kind === 'all') return true;
  const known = await (scope.kind === 'products' ? productsByIds(scope.ids) : allCategories());
  const ids = new Set(known.map((one) => one._id));
  return scope.ids.every((id) => ids.has(id));
}
