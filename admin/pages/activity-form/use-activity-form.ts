import { useEffect, useMemo, useState } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { CallError, sentenceOf } from '../../services/call-error';
import { usePromotionChoices } from '../../services/use-promotion-choices';
import { useTell } from '../../services/use-tell';
import { blankActivity, type ActivityForm } from './activity-form';
import {
  activityOf,
  activityProblems,
  problemOfActivityRefusal,
  type ActivityField,
} from './activity-problems';
import { draftOfActivity } from './draft-of-activity';

interface ServerProblem {
  readonly field?: ActivityField;
  readonly sentence: string;
}

/** The form of an activity, what is wrong with it, and sending it. */
export function useActivityForm() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [now] = useState(() => Date.now());
  const [start] = useState(() => blankActivity(now));
  const [form, setForm] = useState<ActivityForm>(start);
  const [left, setLeft] = useState<ReadonlySet<ActivityField>>(new Set());
  const [tried, setTried] = useState(false);
  const [setbacks, setSetbacks] = useState(0);
  const [refused, setRefused] = useState<ServerProblem>();
  const [madeId, setMadeId] = useState<string>();
  const choices = usePromotionChoices();

  const draft = useMemo(() => draftOfActivity(form), [form]);
  const activity = useMemo(() => activityOf(draft, now), [draft, now]);
  const problems = useMemo(
    () => activityProblems(draft, now, choices.data),
    [draft, now, choices.data],
  );
  const create = useTell('createActivity', (made) => {
    setMadeId(made._id);
    message.success(made.from <= Date.now() ? '已创建，现在就生效' : '已创建，到时间自动开始');
    void queries.invalidateQueries({ queryKey: ['activities'] });
  });

  // After the render in which nothing is unsaved any more, so that the guard lets us go.
  useEffect(() => {
    if (madeId !== undefined) void navigate(`/activities?activity=${madeId}`);
  }, [madeId, navigate]);

  function submit(): void {
    setTried(true);
    setRefused(undefined);
    if (problems.size > 0) return countSetback();
    create.mutate(draft, {
      onError: (error) => {
        const found =
          error instanceof CallError
            ? problemOfActivityRefusal(error.code, error.details, draft)
            : undefined;
        setRefused(found ?? { sentence: sentenceOf(error) });
        countSetback();
      },
    });
  }

  function countSetback(): void {
    setSetbacks((old) => old + 1);
  }

  return {
    form,
    activity,
    choices,
    submit,
    setbacks,
    sending: create.isPending,
    dirty: madeId === undefined && JSON.stringify(form) !== JSON.stringify(start),
    change: (field: ActivityField, part: Partial<ActivityForm>) => {
      setForm((old) => ({ ...old, ...part }));
      setRefused((old) => (old?.field === field ? undefined : old));
    },
    leave: (field: ActivityField) => setLeft((old) => new Set([...old, field])),
    problemOf: (field: ActivityField): string | undefined =>
      refused?.field === field
        ? refused.sentence
        : tried || left.has(field)
          ? problems.get(field)
          : undefined,
    problemCount: tried ? problems.size : 0,
    refusal: refused?.field === undefined ? refused : undefined,
  };
}

export type ActivityFormState = ReturnType<typeof useActivityForm>;
