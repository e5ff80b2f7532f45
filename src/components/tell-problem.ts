import { explain } from '../platform/say';
import { say } from '../texts/say';
import { sharedTexts } from '../texts/shared';

/** Says what went wrong after a tap: a sheet that waits to be read, with the number when there is one. */
export function tellProblem(problem: { readonly sentence: string; readonly requestId?: string }) {
  const number = problem.requestId
    ? `\n${say(sharedTexts, 'requestNumber', { id: problem.requestId })}`
    : '';
  void explain(
    say(sharedTexts, 'problem'),
    `${problem.sentence}${number}`,
    say(sharedTexts, 'understood'),
  );
}
