import { CloudFault } from '../engine/cloud-fault';
import type { Answer } from './protocol';

export const printFault = (error: unknown, what: string): void =>
  console.error(`The local cloud failed at ${what}:`, error);

const CODE = /^[A-Z][A-Z0-9_]+$/;

/** Only refusals meant for callers are worded to them; a fault of ours stays a fault without detail. */
export function refusal(error: unknown): Answer {
  if (error instanceof CloudFault && CODE.test(error.code))
    return { code: error.code, message: error.message };
  return { code: 'SYS_ERR', message: 'the local cloud failed to answer this call' };
}
