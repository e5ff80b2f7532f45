import { changeTemplate } from '#domain/coupons/change-template';
import type { CouponTemplateDraft } from '#domain/coupons/create-template';
import { couponKindOf } from '#domain/coupons/registry';
import type { CouponTemplate } from '#domain/coupons/template';
import { worseFields } from '#domain/coupons/worse-for';
import { templateOf, type FormProblems } from './form-problems';
import type { Details, FormField } from './refusal-fields';

export const worseSentence = '已经有人领过，这一项只能改得对顾客更好。';

/** What speaks against changing a coupon into this draft, where the draft itself is fine. */
export function changeProblems(
  before: CouponTemplate,
  draft: CouponTemplateDraft,
  now: number,
): FormProblems {
  const changed = changeTemplate(before, draft, now);
  if (changed.ok) return new Map();
  const after = templateOf(draft, now);
  if (changed.code === 'TEMPLATE_WORSE' && after !== undefined) {
    return new Map(
      worseFields(before, after)
        .flatMap((field) => fieldsOnForm(field, before, after))
        .map((field) => [field, worseSentence]),
    );
  }
  const found = changeProblem(changed.code, changed.details ?? {});
  return new Map(found === undefined ? [] : [[found.field, found.sentence]]);
}

/** The field of a refusal that only a change can meet. */
export function changeProblem(
  code: string,
  details: Details,
): { readonly field: FormField; readonly sentence: string } | undefined {
  if (code === 'QUOTA_BELOW_ISSUED') {
    const least = Number(details['issued'] ?? 0).toLocaleString('zh-CN');
    return { field: 'quota', sentence: `至少 ${least} 张：已经领走或印成兑换码的不能收回。` };
  }
  if (code === 'CHANNEL_INVALID') {
    return { field: 'channels', sentence: '已经生成过兑换码，只能凭兑换码领取。' };
  }
  return undefined;
}

/** The rules name `parameters` as one; on the screen it is each of them that got worse. */
function fieldsOnForm(field: string, before: CouponTemplate, after: CouponTemplate): FormField[] {
  if (field !== 'parameters') return isFormField(field) ? [field] : [];
  const declared = couponKindOf(before.rule.kind)?.parameters ?? [];
  const old = new Map(Object.entries(before.rule.parameters));
  const next = new Map(Object.entries(after.rule.parameters));
  return declared
    .filter(({ name }) => {
      const changed = next.get(name);
      if (changed === undefined) return false;
      const parameters = { ...Object.fromEntries(old), [name]: changed };
      return worseFields(before, { ...before, rule: { ...before.rule, parameters } }).length > 0;
    })
    .map(({ name }): FormField => `parameters.${name}`);
}

const plainFields = [
  ...(['kind', 'threshold', 'scope', 'stores', 'stacking', 'budget', 'audience'] as const),
  ...(['channels', 'claim', 'validity', 'quota', 'perMember'] as const),
];

function isFormField(field: string): field is (typeof plainFields)[number] {
  return plainFields.some((one) => one === field);
}
