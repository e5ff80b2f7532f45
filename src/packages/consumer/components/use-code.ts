import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { minuteMs } from '#domain/calendar';
import { vibrate } from '../../../platform/vibrate';
import { CallError } from '../../../services/call-error';
import { redeemCode } from '../../../services/coupons';
import { problemOf } from '../../../services/problem';
import { couponTexts } from '../../../texts/coupon';
import { useText } from '../../../texts/say';
import { spellCode } from './spell-code';

/** The longest the server makes anybody wait, in minutes. */
const longestWait = 10;

/** Typing a code, sending it, and what came of it. */
export function useCode() {
  const [typed, setTyped] = useState('');
  const code = spellCode(typed);
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: redeemCode,
    onSuccess: () => vibrate(),
  });
  const problem = useProblem(error);
  return {
    code,
    type: (text: string) => {
      setTyped(text);
      if (error) reset();
    },
    redeem: () => {
      if (code.ready) mutate({ code: code.text });
    },
    redeeming: isPending,
    coupon: data,
    problem,
    again: () => {
      setTyped('');
      reset();
    },
  };
}

function useProblem(error: Error | null): string | undefined {
  const t = useText(couponTexts);
  if (error === null) return undefined;
  if (!(error instanceof CallError)) return problemOf(error).sentence;
  switch (error.code) {
    case 'CODE_TRIES':
      return t('CODE_TRIES', { minutes: minutesUntil(error.details['until']) });
    case 'CODE_UNKNOWN':
    case 'CODE_REDEEMED':
      return t(error.code);
    default:
      return problemOf(error).sentence;
  }
}

/** By the phone's clock, which may be wrong: never more than the server makes anybody wait. */
function minutesUntil(until: unknown): number {
  const left = typeof until === 'number' ? Math.ceil((until - Date.now()) / minuteMs) : longestWait;
  return Math.min(longestWait, Math.max(1, left));
}
