import { useState } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { CallError, sentenceOf } from '../../services/call-error';

/** What the server said against a part, with what it is about. */
export interface PartProblem {
  readonly code: string;
  readonly sentence: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A part of the settings as a form: what was there with its mark, what is on the screen, and saving it. */
export function useSettingsPart<Form>(start: Form, seen: string) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(start);
  const [form, setForm] = useState(start);
  const [problem, setProblem] = useState<PartProblem>();
  const [setbacks, setSetbacks] = useState(0);
  const [stamp, setStamp] = useState(seen);
  const [tried, setTried] = useState(false);
  const stumble = () => setSetbacks((old) => old + 1);
  return {
    form,
    problem,
    dirty: JSON.stringify(form) !== JSON.stringify(saved),
    change: (next: Form) => {
      setForm(next);
      setProblem(undefined);
    },
    undo: () => {
      setForm(saved);
      setProblem(undefined);
    },
    /** Grows each time saving did not work: the page then shows the first problem. */
    setbacks,
    /** Whether saving was tried: only then is said what is missing. */
    tried,
    /** Sends the form with the mark of what was seen, unless something is wrong with it. */
    attempt: (isWrong: boolean, send: (stamp: string) => void) => {
      setTried(true);
      if (isWrong) stumble();
      else send(stamp);
    },
    /** The server has taken this form. */
    keep: (next: Form, newStamp: string) => {
      setStamp(newStamp);
      setTried(false);
      setSaved(next);
      setForm(next);
      setProblem(undefined);
      message.success('已保存，之后的订单按新的规则');
      void queries.invalidateQueries({ queryKey: ['promotion-choices'] });
    },
    fail: (error: unknown) => {
      setProblem({
        code: error instanceof CallError ? error.code : '',
        sentence: sentenceOf(error),
        details: error instanceof CallError ? error.details : {},
      });
      stumble();
    },
  };
}
