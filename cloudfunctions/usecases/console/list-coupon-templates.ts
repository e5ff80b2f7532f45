import type { CheckedInputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { Page } from '#contract/fields';
import type { CouponTemplateRow } from '#contract/views';
import type { Answer } from '../../kit/answer';
import { allCategories } from '../../kit/repositories/catalogue';
import { templatePage } from '../../kit/repositories/coupon-templates';
import { couponUse } from '../../kit/repositories/orders';
import { templateRow } from '../../kit/views/template-row';

export async function listCouponTemplates(
  filter: CheckedInputOf<typeof adminActions.couponTemplates>,
): Promise<Answer<Page<CouponTemplateRow>>> {
  const [page, categories] = await Promise.all([templatePage(filter), allCategories()]);
  const use = await couponUse(page.items.map((template) => template._id));
  const items = page.items.map((template) =>
    templateRow(template, categories, use.get(template._id)),
  );
  return { ok: true, value: { ...page, items } };
}
