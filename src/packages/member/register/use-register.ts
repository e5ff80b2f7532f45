import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { tellProblem } from '../../../components/tell-problem';
import type { PhoneAnswer } from '../../../platform/phone-number';
import { returnTo } from '../../../platform/routes';
import { explain, sayDone } from '../../../platform/say';
import { CallError } from '../../../services/call-error';
import { register } from '../../../services/membership';
import { problemOf } from '../../../services/problem';
import { queryClient } from '../../../services/query-client';
import { shopKeys } from '../../../services/query-keys';
import { registerTexts } from '../../../texts/register';
import { say } from '../../../texts/say';
import { sharedTexts } from '../../../texts/shared';

type Phone = Parameters<typeof register>[0]['phone'];

const tell = (key: 'declined' | 'unavailable' | 'agreeFirst' | 'phoneWrong') =>
  void explain(
    say(registerTexts, 'title'),
    say(registerTexts, key),
    say(sharedTexts, 'understood'),
  );

const isCode = (error: unknown, code: string) => error instanceof CallError && error.code === code;

/** The consents as they stand, and the two ways to a card. Nothing is ticked for the person. */
export function useRegister(privacyVersion: string) {
  const [agreed, setAgreed] = useState(false);
  const [marketing, setMarketing] = useState(false);
  const [typing, setTyping] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: (phone: Phone) => register({ phone, privacyVersion, marketing }),
    onSuccess: () => {
      sayDone(say(registerTexts, 'done'));
      returnTo('memberCard');
    },
    onError: (error) => {
      if (isCode(error, 'PHONE_UNAVAILABLE')) setTyping(true);
      if (isCode(error, 'CONSENT_OUTDATED')) readAgain();
      tellProblem(problemOf(error));
    },
  });
  // What is agreed to has changed meanwhile: the new words are read and ticked anew.
  const readAgain = () => {
    setAgreed(false);
    setMarketing(false);
    void queryClient.invalidateQueries({ queryKey: shopKeys.memberCard });
  };
  const hear = (answer: PhoneAnswer) => {
    if (answer.kind === 'code') {
      mutate({ kind: 'wechat', code: answer.code });
      return;
    }
    if (answer.kind === 'unavailable') setTyping(true);
    tell(answer.kind);
  };
  return {
    agreed,
    setAgreed,
    marketing,
    setMarketing,
    typing,
    startTyping: () => setTyping(true),
    hear,
    register: mutate,
    busy: isPending,
    askToAgree: () => tell('agreeFirst'),
    sayWrongPhone: () => tell('phoneWrong'),
  };
}
