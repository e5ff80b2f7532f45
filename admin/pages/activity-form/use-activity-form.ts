import { useMemo, useState } from 'react';
import type { Activity } from '#domain/activities/activity';
import { useFormProgress, type ServerProblem } from '../../components/form-page/use-form-progress';
import { CallError, sentenceOf } from '../../services/call-error';
import { usePromotionChoices } from '../../services/use-promotion-choices';
import { activityChangeProblems, isWorseSentence } from './activity-change-problems';
import type { ActivityForm } from './activity-form';
import {
  activityOf,
  activityProblems,
  problemOfActivityRefusal,
  type ActivityField,
} from './activity-problems';
import { draftOfActivity, type ActivityInput } from './draft-of-activity';
import { keepMoments } from './form-of-activity';

interface ActivityFormOptions {
  readonly now: number;
  readonly start: ActivityForm;
  /** The activity that is being changed; absent for a new one. */
  readonly before?: Activity;
  readonly send: (draft: ActivityInput, onError: (error: unknown) => void) => void;
}

/** The form of an activity, new or changed, and what is wrong with it. */
export function useActivityForm({ now, start, before, send }: ActivityFormOptions) {
  const [form, setForm] = useState<ActivityForm>(start);
  const choices = usePromotionChoices();
  const draft = useMemo(() => {
    const written = draftOfActivity(form);
    return before === undefined ? written : keepMoments(written, before);
  }, [form, before]);
  const activity = useMemo(() => activityOf(draft, now), [draft, now]);
  const problems = useMemo(() => {
    const own = activityProblems(draft, now, choices.data);
    return own.size > 0 || before === undefined ? own : activityChangeProblems(before, draft, now);
  }, [draft, now, before, choices.data]);
  const { touch, ...progress } = useFormProgress<ActivityField>({
    problems,
    atOnce: isWorseSentence,
    send: (refuse) => send(draft, (error) => refuse(serverProblem(error, draft))),
  });

  return {
    ...progress,
    form,
    activity,
    choices,
    change: (field: ActivityField, part: Partial<ActivityForm>) => {
      setForm((old) => ({ ...old, ...part }));
      touch(field);
    },
    /** Buyers have seen it: what it is and when it began stay. */
    hasBegun: before !== undefined && before.from <= now,
    isWorse: [...problems.values()].some(isWorseSentence),
    /** Something would be lost by leaving. */
    dirty: JSON.stringify(form) !== JSON.stringify(start),
  };
}

export type ActivityFormState = ReturnType<typeof useActivityForm>;

function serverProblem(error: unknown, draft: ActivityInput): ServerProblem<ActivityField> {
  if (!(error instanceof CallError)) return { sentence: sentenceOf(error) };
  const found = problemOfActivityRefusal(error.code, error.details, draft);
  return found ?? { code: error.code, sentence: sentenceOf(error) };
}
