import { Cron } from 'croner';
import type { FunctionSpec, TimerTrigger } from './function-manifest';
import type { Log } from './log';

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

/** A trigger's clock: seven fields (second to year) read in Beijing time, as the cloud reads them. */
export function openTimer(
  trigger: TimerTrigger,
  fire?: () => Promise<void>,
  onOverrun?: () => void,
): Cron {
  const options = {
    timezone: 'Asia/Shanghai',
    mode: '7-part',
    unref: true,
    ...(onOverrun ? { protect: onOverrun } : {}),
  } as const;
  try {
    return fire
      ? new Cron(trigger.config, options, fire)
      : new Cron(trigger.config, { ...options, paused: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Timer "${trigger.name}" has no valid seven-field cron "${trigger.config}": ${reason}`,
    );
  }
}

export type FireTimer = (spec: FunctionSpec, trigger: TimerTrigger) => Promise<void>;

/** Starts every timer of every function; the answer stops them all. A run that lasts longer than its period is not doubled. */
export function startTimers(specs: readonly FunctionSpec[], fire: FireTimer, log: Log): () => void {
  const timers = specs.flatMap((spec) =>
    spec.triggers.map((trigger) =>
      openTimer(
        trigger,
        () => fire(spec, trigger),
        () =>
          log({
            level: 'warn',
            source: spec.name,
            text: `timer ${trigger.name} skipped: its last run still goes on`,
          }),
      ),
    ),
  );
  return () => timers.forEach((timer) => timer.stop());
}
