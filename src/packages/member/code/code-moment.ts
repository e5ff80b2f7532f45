import type { CounterCode } from '#contract/member-views';
import { codeWindowMs } from '#domain/membership/counter-code';

/** How a code stands at one moment, by the server's clock. */
export type CodeMoment =
  | { readonly phase: 'shown'; readonly seconds: number; readonly share: number }
  /** Its minute is over; the counter still takes it for one more. */
  | { readonly phase: 'late' }
  | { readonly phase: 'over' };

export interface ReceivedCode {
  readonly code: Pick<CounterCode, 'until' | 'now'>;
  /** The phone's clock when it came. */
  readonly receivedAt: number;
}

/** Time left, ms; negative when over. Only the time since the answer is read off the phone's clock. */
export function timeLeft({ code, receivedAt }: ReceivedCode, phoneNow: number): number {
  return code.until - (code.now + Math.max(0, phoneNow - receivedAt));
}

export function codeMoment(received: ReceivedCode, phoneNow: number): CodeMoment {
  const left = timeLeft(received, phoneNow);
  if (left > 0) {
    return {
      phase: 'shown',
      seconds: Math.ceil(left / 1000),
      share: Math.min(1, left / codeWindowMs),
    };
  }
  return { phase: left > -codeWindowMs ? 'late' : 'over' };
}

const soonest = 1000;
const afterTrouble = 5000;

/** When to ask for the next code, in ms. */
export function nextAsk(received: ReceivedCode | undefined, inTrouble: boolean, phoneNow: number) {
  if (inTrouble || received === undefined) return afterTrouble;
  return Math.max(soonest, timeLeft(received, phoneNow));
}
