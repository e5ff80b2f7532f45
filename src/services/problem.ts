import { callTexts } from '../texts/call';
import { say } from '../texts/say';
import { CallError } from './call-error';

export interface Problem {
  readonly sentence: string;
  readonly requestId?: string;
}

/** What to tell the person about anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof CallError)) return { sentence: say(callTexts, 'fault') };
  const tellNumber = error.code === 'INTERNAL' && error.requestId;
  return tellNumber
    ? { sentence: error.message, requestId: tellNumber }
    : { sentence: error.message };
}
