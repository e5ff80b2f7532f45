import { isErrorCode, sentenceFor } from '#contract/errors';
import { createTemplate, type CouponTemplateDraft } from '#domain/coupons/create-template';
import type { CouponTemplate } from '#domain/coupons/template';
import { refusalFields, type Details, type FormField } from './refusal-fields';

export type FormProblems = ReadonlyMap<FormField, string>;

/** Everything the rules have against the draft at once: each refusal is noted, mended, and the rest asked again. */
export function formProblems(draft: CouponTemplateDraft, now: number): FormProblems {
  const problems = new Map<FormField, string>();
  let rest = draft;
  for (;;) {
    const made = judge(rest, now);
    if (made.ok) return problems;
    const found = problemOfRefusal(made.code, made.details ?? {}, draft);
    if (found === undefined || problems.has(found.field)) return problems;
    problems.set(found.field, found.sentence);
    rest = { ...rest, ...refusalFields[made.code].mend(rest, now, made.details ?? {}) };
  }
}

/** The template the server would make, for previews; undefined while something is wrong. */
export function templateOf(draft: CouponTemplateDraft, now: number): CouponTemplate | undefined {
  const made = judge(draft, now);
  return made.ok ? made.value : undefined;
}

function judge(draft: CouponTemplateDraft, now: number) {
  return createTemplate(draft, { id: 'preview', shopId: 'preview', staffId: 'preview', now });
}

/** The field a refusal belongs to, also one the server sent; undefined when it is about no field. */
export function problemOfRefusal(
  code: string,
  details: Details,
  draft: CouponTemplateDraft,
): { readonly field: FormField; readonly sentence: string } | undefined {
  if (!isTemplateRefusal(code)) return undefined;
  const { field, sentence } = refusalFields[code];
  const general = isErrorCode(code) ? sentenceFor(code, details) : '请检查这一项。';
  return { field: field(details), sentence: sentence?.(draft, details) ?? general };
}

function isTemplateRefusal(code: string): code is keyof typeof refusalFields {
  return Object.hasOwn(refusalFields, code);
}
