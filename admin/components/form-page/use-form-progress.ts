import { useState } from 'react';

/** What the server said against a form; about one field, or about the whole. */
export interface ServerProblem<Field extends string> {
  readonly field?: Field;
  readonly code?: string;
  readonly sentence: string;
}

interface FormProgressOptions<Field extends string> {
  /** What the rules have against the form as it is. */
  readonly problems: ReadonlyMap<Field, string>;
  /** Said at once, before the person has left the field. */
  readonly atOnce?: (problem: string) => boolean;
  /** Sends the form; told in the words of the form when the server did not take it. */
  readonly send: (refuse: (problem: ServerProblem<Field>) => void) => void;
}

/** Which problems a person sees by now: those of fields they are done with, and all after the first try to submit. */
export function useFormProgress<Field extends string>(options: FormProgressOptions<Field>) {
  const { problems, atOnce, send } = options;
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const [tried, setTried] = useState(false);
  const [setbacks, setSetbacks] = useState(0);
  const [refused, setRefused] = useState<ServerProblem<Field>>();
  const stumble = () => setSetbacks((old) => old + 1);

  return {
    leave: (field: Field) => setLeft((old) => new Set([...old, field])),
    /** What the server said against a field ends with its next change. */
    touch: (field: Field) => setRefused((old) => (old?.field === field ? undefined : old)),
    submit: () => {
      setTried(true);
      setRefused(undefined);
      if (problems.size > 0) return stumble();
      send((problem) => {
        setRefused(problem);
        stumble();
      });
    },
    problemOf: (field: Field): string | undefined => {
      if (refused?.field === field) return refused.sentence;
      const problem = problems.get(field);
      const isShown =
        tried || left.has(field) || (problem !== undefined && atOnce?.(problem) === true);
      return isShown ? problem : undefined;
    },
    problemCount: tried ? problems.size : 0,
    /** Grows each time submitting did not work: the page then shows the first problem. */
    setbacks,
    /** What the server refused for a reason that is no field's. */
    refusal: refused?.field === undefined ? refused : undefined,
  };
}
