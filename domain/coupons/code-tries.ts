import { minuteMs } from '../calendar';
import { refusal, success, type Result } from '../result';

/** How often a member typed a code of late. `_id` = member id, collection `codeTries`. */
export interface CodeTries {
  readonly _id: string;
  readonly shopId: string;
  /** UTC ms of the first try of this stretch. */
  readonly since: number;
  readonly count: number;
}

export const mostCodeTries = 10;
export const codeTriesMs = 10 * minuteMs;

/**
 * Counts a try before anybody looks whether the code exists, so that trying many at once helps nobody. Refused after
 * `mostCodeTries` in `codeTriesMs`; CODE_TRIES carries `until` (UTC ms). A clock that went back frees nobody.
 */
export function countTry(tries: CodeTries, now: number): Result<CodeTries, 'CODE_TRIES'> {
  const until = tries.since + codeTriesMs;
  if (now >= until) return success({ ...tries, since: now, count: 1 });
  if (tries.count >= mostCodeTries) return refusal('CODE_TRIES', { until });
  return success({ ...tries, count: tries.count + 1 });
}
