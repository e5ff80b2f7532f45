import { Cron } from 'croner';
import { machineClock, type Clock } from '../faults/clock';
import type { FunctionSpec, TimerTrigger } from './function-manifest';
import type { Log } from './log';
import { runByClock } from './run-by-clock';

/** What a timer hands to its function, with the cloud's own field names. */
export interface TimerEvent {
  readonly Type: 'Timer';
  readonly TriggerName: string;
  /** UTC, whole seconds, as in `2026-01-31T16:00:00Z`. */
  readonly Time: string;
}

export function timerEvent(trigger: TimerTrigger, at: Date): TimerEvent {
  return {
    Type: 'Timer',
    TriggerName: trigger.name,
    Time: at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
  };
}

/** A trigger's clock: seven fields (second to year) read in Beijing time, as the cloud reads them. It does not run by itself. */
export function openTimer(trigger: TimerTrigger): Cron {
  try {
    return new Cron(trigger.config, { timezone: 'Asia/Shanghai', mode: '7-part', paused: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Timer "${trigger.name}" has no valid seven-field cron "${trigger.config}": ${reason}`,
    );
  }
}

export type FireTimer = (spec: FunctionSpec, trigger: TimerTrigger) => Promise<void>;

/** Starts every timer of every function; the answer stops them all. A run that lasts longer than its period is not doubled. */
export function startTimers(
  specs: readonly FunctionSpec[],
  fire: FireTimer,
  log: Log,
  clock: Clock = machineClock,
): () => void {
  const stops = specs.flatMap((spec) =>
    spec.triggers.map((trigger) => {
      const skipped = () =>
        log({
          level: 'warn',
          source: spec.name,
          text: `timer ${trigger.name} skipped: its last run still goes on`,
        });
      return runByClock(
        openTimer(trigger),
        clock,
        oneAtATime(() => fire(spec, trigger), skipped),
      );
    }),
  );
  return () => stops.forEach((stop) => stop());
}

function oneAtATime(run: () => Promise<void>, skipped: () => void): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return skipped();
    isRunning = true;
    void run().finally(() => (isRunning = false));
  };
}
