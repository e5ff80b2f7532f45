import { useMutation } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { tellProblem } from '../../../components/tell-problem';
import type { PhoneAnswer } from '../../../platform/phone-number';
import { explain, sayDone } from '../../../platform/say';
import { CallError } from '../../../services/call-error';
import { changePhone } from '../../../services/membership';
import { problemOf } from '../../../services/problem';
import { queryClient } from '../../../services/query-client';
import { shopKeys } from '../../../services/query-keys';
import { phoneTexts } from '../../../texts/phone';
import { say } from '../../../texts/say';
import { sharedTexts } from '../../../texts/shared';

type Phone = Parameters<typeof changePhone>[0]['phone'];
type Told = 'declined' | 'unavailable' | 'agreeFirst' | 'uniteFirst' | 'phoneWrong';

const tell = (key: Told) =>
  void explain(say(phoneTexts, 'title'), say(phoneTexts, key), say(sharedTexts, 'understood'));

const codeOf = (error: unknown) => (error instanceof CallError ? error.code : '');

/** The agreement as it stands, the two ways to another number, and what is asked when it has a card already. */
export function useChangePhone(privacyVersion: string) {
  const [agreed, setAgreed] = useState(false);
  const [typing, setTyping] = useState(false);
  const [taken, setTaken] = useState(false);
  const [unite, setUnite] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: (phone: Phone) => changePhone({ phone, privacyVersion, unite: taken && unite }),
    onSuccess: ({ nextPhone }) => {
      sayDone(say(phoneTexts, nextPhone === undefined ? 'done' : 'noted'));
      void Taro.navigateBack();
    },
    onError: (error) => {
      const code = codeOf(error);
      // The page says so itself, with the way out.
      if (code === 'PHONE_OF_ANOTHER') return setTaken(true);
      if (code === 'PHONE_UNAVAILABLE') setTyping(true);
      if (code === 'CONSENT_OUTDATED') readAgain();
      tellProblem(problemOf(error));
    },
  });
  // What is agreed to has changed meanwhile: the new words are read and ticked anew.
  const readAgain = () => {
    setAgreed(false);
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
  const missing = agreed ? (taken && !unite ? 'uniteFirst' : undefined) : 'agreeFirst';
  return {
    ...{ agreed, setAgreed, taken, unite, setUnite, typing, hear },
    startTyping: () => setTyping(true),
    /** What has to be ticked before WeChat is asked. */
    missing,
    sayMissing: () => missing && tell(missing),
    sayWrongPhone: () => tell('phoneWrong'),
    type: (phone: string) => (agreed ? mutate({ kind: 'typed', phone }) : tell('agreeFirst')),
    busy: isPending,
  } as const;
}
