import type { Host } from '../host/host';
import { FunctionFault } from '../host/invocation';
import type { JobRow, JobRunAnswer } from './answers';
import type { CallLog } from './call-log';
import { codeOf } from './read-call';

/** The timers of all functions with their last run. */
export function listJobs(host: Host, calls: CallLog): JobRow[] {
  return host.timers().map(({ functionName, trigger, cron, nextAt }) => {
    const last = calls.lastRun(functionName, trigger);
    return {
      ...{ functionName, trigger, cron },
      ...(nextAt !== undefined && { nextAt }),
      ...(last && { last }),
    };
  });
}

/** Runs a timer now; undefined when there is none of that name. A run that fails is an answer too. */
export async function runJob(
  host: Host,
  { functionName, trigger }: Pick<JobRow, 'functionName' | 'trigger'>,
): Promise<JobRunAnswer | undefined> {
  const isKnown = host
    .timers()
    .some((timer) => timer.functionName === functionName && timer.trigger === trigger);
  if (!isKnown) return undefined;
  try {
    return { code: codeOf(await host.fireTimer(functionName, trigger)) };
  } catch (error) {
    if (error instanceof FunctionFault) return { code: error.reason };
    throw error;
  }
}
