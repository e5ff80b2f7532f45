import type { Cron } from 'croner';
import type { Clock } from '../faults/clock';

/** A pause of setTimeout may not be longer than this; looking again sooner does no harm. */
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * Runs `work` whenever `clock` reaches the next time of `cron`; the answer stops it. When the clock jumps, the next
 * time is looked up anew: times it jumped over are left out, times it comes by again are run again.
 */
export function runByClock(cron: Cron, clock: Clock, work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (next: Date | null): void => {
    if (next === null) return;
    const pause = Math.min(Math.max(0, next.getTime() - clock.now()), LONGEST_PAUSE_MS);
    timer = setTimeout(() => look(next), pause).unref();
  };
  const look = (next: Date): void => {
    // A timeout may come a moment early, and long pauses come in parts.
    if (clock.now() < next.getTime()) return wait(next);
    wait(cron.nextRun(new Date(clock.now())));
    work();
  };
  const begin = (): void => {
    clearTimeout(timer);
    wait(cron.nextRun(new Date(clock.now())));
  };
  begin();
  const stopHearing = clock.onJump(begin);
  return () => {
    clearTimeout(timer);
    stopHearing();
  };
}
