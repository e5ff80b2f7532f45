import { useMemo, useState } from 'react';
import type { CouponTemplate } from '#domain/coupons/template';
import { CallError, sentenceOf } from '../../services/call-error';
import { usePromotionChoices } from '../../services/use-promotion-choices';
import { changeProblem, changeProblems, worseSentence } from './change-problems';
import type { CouponForm } from './coupon-form';
import { draftOfForm, type CouponInput } from './draft-of-form';
import { formProblems, problemOfRefusal, templateOf } from './form-problems';
import type { FormField } from './refusal-fields';

/** What the server said against the form, as long as that field has not been changed. */
interface ServerProblem {
  readonly field?: FormField;
  readonly sentence: string;
}

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
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set());
  const [tried, setTried] = useState(false);
  const [setbacks, setSetbacks] = useState(0);
  const [refused, setRefused] = useState<ServerProblem>();

  const draft = useMemo(() => draftOfForm(form), [form]);
  const template = useMemo(() => templateOf(draft, now), [draft, now]);
  const problems = useMemo(() => {
    const own = formProblems(draft, now);
    return own.size > 0 || before === undefined ? own : changeProblems(before, draft, now);
  }, [draft, now, before]);
  const isWorse = [...problems.values()].includes(worseSentence);
  const choices = usePromotionChoices();

  function change(field: FormField, part: Partial<CouponForm>): void {
    setForm((old) => ({ ...old, ...part }));
    setRefused((old) => (old?.field === field ? undefined : old));
  }

  function submit(): void {
    setTried(true);
    setRefused(undefined);
    if (problems.size > 0) return countSetback();
    send(draft, (error) => {
      setRefused(serverProblem(error, draft));
      countSetback();
    });
  }

  function countSetback(): void {
    setSetbacks((old) => old + 1);
  }

  return {
    now,
    form,
    draft,
    template,
    choices,
    change,
    submit,
    /** Once somebody has claimed it, the kind stays. */
    isClaimed: before !== undefined && before.issued > 0,
    isWorse,
    /** Something would be lost by leaving. */
    dirty: JSON.stringify(form) !== JSON.stringify(start),
    leave: (field: FormField) => setLeft((old) => new Set([...old, field])),
    /** Shown once the person is done with a field, and everywhere after the first try to submit. */
    problemOf: (field: FormField): string | undefined => {
      if (refused?.field === field) return refused.sentence;
      const problem = problems.get(field);
      const isShown = tried || left.has(field) || problem === worseSentence;
      return isShown ? problem : undefined;
    },
    problemCount: tried ? problems.size : 0,
    /** Grows each time submitting did not work: the page then shows the first problem. */
    setbacks,
    /** What the server refused for a reason that is no field's. */
    refusal: refused?.field === undefined ? refused : undefined,
  };
}

export type CouponFormState = ReturnType<typeof useCouponForm>;

function serverProblem(error: unknown, draft: CouponInput): ServerProblem {
  if (!(error instanceof CallError)) return { sentence: sentenceOf(error) };
  return (
    problemOfRefusal(error.code, error.details, draft) ??
    changeProblem(error.code, error.details) ?? { sentence: sentenceOf(error) }
  );
}
