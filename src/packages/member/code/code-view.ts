import type { CounterCode } from '#contract/member-views';
import { codeMoment, type CodeMoment, type ReceivedCode } from './code-moment';

/** What the paper shows: a code the counter takes, or why there is none. */
export type CodeView =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'shown';
      readonly code: string;
      readonly moment: Exclude<CodeMoment, { readonly phase: 'over' }>;
    }
  | { readonly kind: 'gone'; readonly why: 'offline' | 'trouble' };

interface Known {
  readonly received: (ReceivedCode & { readonly code: CounterCode }) | undefined;
  readonly online: boolean;
  /** The last try to get a code failed. */
  readonly failed: boolean;
}

export function codeView({ received, online, failed }: Known, phoneNow: number): CodeView {
  const moment = received && codeMoment(received, phoneNow);
  if (received && moment && moment.phase !== 'over') {
    return { kind: 'shown', code: received.code.code, moment };
  }
  if (!online) return { kind: 'gone', why: 'offline' };
  return failed ? { kind: 'gone', why: 'trouble' } : { kind: 'asking' };
}
