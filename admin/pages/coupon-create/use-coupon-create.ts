import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { App } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatBeijing } from '#domain/calendar';
import { ask } from '../../services/call';
import { CallError, sentenceOf } from '../../services/call-error';
import { useTell } from '../../services/use-tell';
import { blankForm, type CouponForm } from './coupon-form';
import { draftOfForm, type CouponInput } from './draft-of-form';
import { formProblems, problemOfRefusal, templateOf } from './form-problems';
import type { FormField } from './refusal-fields';

/** What the server said against the form, as long as that field has not been changed. */
interface ServerProblem {
  readonly field?: FormField;
  readonly sentence: string;
}

/** The form, what is wrong with it, and sending it. */
export function useCouponCreate() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [now] = useState(() => Date.now());
  const [form, setForm] = useState<CouponForm>(() => blankForm(now));
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set());
  const [tried, setTried] = useState(false);
  const [setbacks, setSetbacks] = useState(0);
  const [refused, setRefused] = useState<ServerProblem>();
  const [madeId, setMadeId] = useState<string>();

  const draft = useMemo(() => draftOfForm(form), [form]);
  const problems = useMemo(() => formProblems(draft, now), [draft, now]);
  const template = useMemo(() => templateOf(draft, now), [draft, now]);
  const choices = useQuery({
    queryKey: ['promotion-choices'],
    queryFn: ({ signal }) => ask('promotionChoices', {}, signal),
  });

  const create = useTell('createCouponTemplate', (made) => {
    setMadeId(made._id);
    message.success(madeWords(made.claim.from));
    void queries.invalidateQueries({ queryKey: ['coupons'] });
  });

  // After the render in which nothing is unsaved any more, so that the guard lets us go.
  useEffect(() => {
    if (madeId !== undefined) void navigate('/coupons', { state: { made: madeId } });
  }, [madeId, navigate]);

  function change(field: FormField, part: Partial<CouponForm>): void {
    setForm((before) => ({ ...before, ...part }));
    setRefused((before) => (before?.field === field ? undefined : before));
  }

  function submit(): void {
    if (create.isPending) return;
    setTried(true);
    setRefused(undefined);
    if (problems.size > 0) return countSetback();
    create.mutate(draft, {
      onError: (error) => {
        setRefused(serverProblem(error, draft));
        countSetback();
      },
    });
  }

  function countSetback(): void {
    setSetbacks((before) => before + 1);
  }

  return {
    now,
    form,
    draft,
    template,
    choices,
    change,
    submit,
    sending: create.isPending,
    /** Something would be lost by leaving. */
    dirty: madeId === undefined && JSON.stringify(form) !== JSON.stringify(blankForm(now)),
    leave: (field: FormField) => setLeft((before) => new Set([...before, field])),
    /** Shown once the person is done with a field, and everywhere after the first try to submit. */
    problemOf: (field: FormField): string | undefined =>
      refused?.field === field
        ? refused.sentence
        : tried || left.has(field)
          ? problems.get(field)
          : undefined,
    problemCount: tried ? problems.size : 0,
    /** Grows each time submitting did not work: the page then shows the first problem. */
    setbacks,
    /** What the server refused for a reason that is no field's. */
    refusal: refused?.field === undefined ? refused : undefined,
  };
}

export type CouponCreate = ReturnType<typeof useCouponCreate>;

function madeWords(claimFrom: number): string {
  return claimFrom <= Date.now()
    ? '已创建，顾客现在就能领'
    : `已创建，${formatBeijing(claimFrom, 'M月D日')}起顾客可以领`;
}

function serverProblem(error: unknown, draft: CouponInput): ServerProblem {
  const problem =
    error instanceof CallError ? problemOfRefusal(error.code, error.details, draft) : undefined;
  return problem ?? { sentence: sentenceOf(error) };
}
