import { useMemo, useState } from 'react';
import type { CouponTemplate } from '#domain/coupons/template';
import { useFormProgress, type ServerProblem } from '../../components/form-page/use-form-progress';
import { CallError, sentenceOf } from '../../services/call-error';
import { usePromotionChoices } from '../../services/use-promotion-choices';
import { changeProblem, changeProblems, worseSentence } from './change-problems';
import type { CouponForm } from './coupon-form';
import { draftOfForm, type CouponInput } from './draft-of-form';
import { formProblems, problemOfRefusal, templateOf } from './form-problems';
import type { FormField } from './refusal-fields';

interface CouponFormOptions {
  readonly now: number;
  readonly start: CouponForm;
  /** The coupon that is being changed; absent for a new one. */
  readonly before?: CouponTemplate;
  readonly send: (draft: CouponInput, onError: (error: unknown) => void) => void;
}

/** The form of a coupon, new or changed, and what is wrong with it. */
export function useCouponForm({ now, start, before, send }: CouponFormOptions) {
  const [form, setForm] = useState<CouponForm>(start);
  const draft = useMemo(() => draftOfForm(form), [form]);
  const template = useMemo(() => templateOf(draft, now), [draft, now]);
  const problems = useMemo(() => {
    const own = formProblems(draft, now);
    return own.size > 0 || before === undefined ? own : changeProblems(before, draft, now);
  }, [draft, now, before]);
  const choices = usePromotionChoices();
  const { touch, ...progress } = useFormProgress<FormField>({
    problems,
    atOnce: (problem) => problem === worseSentence,
    send: (refuse) => send(draft, (error) => refuse(serverProblem(error, draft))),
  });

  return {
    ...progress,
    now,
    form,
    draft,
    template,
    choices,
    change: (field: FormField, part: Partial<CouponForm>) => {
      setForm((old) => ({ ...old, ...part }));
      touch(field);
    },
    /** Once somebody has claimed it, the kind stays. */
    isClaimed: before !== undefined && before.issued > 0,
    isWorse: [...problems.values()].includes(worseSentence),
    /** Something would be lost by leaving. */
    dirty: JSON.stringify(form) !== JSON.stringify(start),
  };
}

export type CouponFormState = ReturnType<typeof useCouponForm>;

function serverProblem(error: unknown, draft: CouponInput): ServerProblem<FormField> {
  if (!(error instanceof CallError)) return { sentence: sentenceOf(error) };
  return (
    problemOfRefusal(error.code, error.details, draft) ??
    changeProblem(error.code, error.details) ?? { code: error.code, sentence: sentenceOf(error) }
  );
}
