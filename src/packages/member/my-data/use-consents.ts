import { useMutation } from '@tanstack/react-query';
import type { MemberCardView } from '#contract/member-views';
import type { ConsentKind } from '#domain/membership/consent';
import { tellProblem } from '../../../components/tell-problem';
import { confirm, sayDone } from '../../../platform/say';
import { setConsent } from '../../../services/membership';
import { problemOf } from '../../../services/problem';
import { myDataTexts } from '../../../texts/my-data';
import { say } from '../../../texts/say';

const agreesToWithdraw = () =>
  confirm({
    title: say(myDataTexts, 'withdraw'),
    content: say(myDataTexts, 'withdrawHint'),
    agree: say(myDataTexts, 'withdrawYes'),
    decline: say(myDataTexts, 'keep'),
  });

/** Giving and taking back, each consent on its own. What the card needs is asked about before it is taken back. */
export function useConsents({ version }: MemberCardView['privacy']) {
  const { mutate, isPending } = useMutation({
    mutationFn: setConsent,
    onSuccess: () => sayDone(say(myDataTexts, 'consentDone')),
    onError: (error) => tellProblem(problemOf(error)),
  });
  const change = async (kind: ConsentKind, given: boolean) => {
    if (kind === 'privacy' && !given && !(await agreesToWithdraw())) return;
    mutate({ kind, version, given });
  };
  return (kind: ConsentKind, given: boolean) => {
    // The one before is still on its way: what it changes is not shown yet.
    if (!isPending) void change(kind, given);
  };
}
