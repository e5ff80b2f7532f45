import * as v from 'valibot';
import type { Reply } from '#contract/action';
import { sentenceFor, type ErrorCode } from '#contract/errors';
import { readCaller } from './caller';
import { log } from './log';
import { clock } from './outside/clock';
import { requestIdOf } from './request-id';

/** Does what is due at `now` and says how much that was. */
type Job = (now: number) => Promise<number>;

const timerEvent = v.object({ Type: v.literal('Timer'), TriggerName: v.string() });

/** Turns jobs into a cloud function that only the platform's own timers can start. */
export function serveTimers(jobs: Readonly<Record<string, Job>>) {
  return async (event: unknown, platform?: unknown): Promise<Reply<{ readonly done: number }>> => {
    const caller = readCaller();
    const requestId = requestIdOf(platform);
    const refuse = (code: ErrorCode) =>
      ({ ok: false, code, message: sentenceFor(code), requestId }) as const;
    if (caller.kind !== 'nobody' || caller.source !== 'wx_trigger') return refuse('FORBIDDEN');
    const read = v.safeParse(timerEvent, event);
    const name = read.success ? read.output.TriggerName : '';
    const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
    if (job === undefined) return refuse('UNKNOWN_ACTION');
    try {
      const done = await job(clock());
      if (done > 0) log.info('A job has run', { requestId, action: name, count: done });
      return { ok: true, data: { done } };
    } catch (error) {
      log.fault('A job failed', error, { requestId, action: name });
      return refuse('INTERNAL');
    }
  };
}
