import { processTime } from '../gateway/process-time';
import { callerEnv } from '../host/caller-env';
import type { Invocation } from '../host/invocation';
import type { WatchCalls, WatchedCall } from '../host/watched-call';
import type { CallRecord } from './call-record';
import { nameOfCaller } from './name-of-caller';
import { actionOf, codeOf } from './read-call';
import { StepList, type OpenStep } from './step-list';

export interface CallLog {
  /** For the host: every invocation. */
  readonly watchCalls: WatchCalls;
  /** For the gateway: something that a running invocation asks for; undefined when the invocation is not known. */
  step(requestId: string, step: OpenStep): (() => void) | undefined;
  /** The calls that are new or changed since a version, oldest first. */
  since(version: number): CallRecord[];
  /** The last run of a timer, even when so many calls came after it that it was forgotten. */
  lastRun(functionName: string, trigger: string): CallRecord | undefined;
  /** The version of the newest change. */
  readonly version: number;
  /** UTC milliseconds. */
  readonly startedAt: number;
  readonly kept: number;
}

const KEPT_CALLS = 500;

/** The last calls of functions, in memory only. Forgets the oldest. */
export function createCallLog(now: () => number, kept = KEPT_CALLS): CallLog {
  return new Calls(now, kept);
}

type Draft = Omit<CallRecord, 'steps' | 'moreSteps' | 'trips' | 'tripsInARow' | 'transactions'>;

interface Entry {
  record: Draft;
  readonly steps: StepList;
  /** By `processTime()`. */
  readonly cameAt: number;
}

class Calls implements CallLog {
  version = 0;
  private readonly entries = new Map<number, Entry>();
  private readonly running = new Map<string, Entry>();
  private readonly timers = new Map<string, Entry>();
  private lastId = 0;

  readonly startedAt: number;

  constructor(
    private readonly now: () => number,
    readonly kept: number,
  ) {
    this.startedAt = now();
  }

  readonly watchCalls: WatchCalls = (functionName, invocation): WatchedCall => {
    const entry = this.open(functionName, invocation);
    this.entries.set(entry.record.id, entry);
    this.running.set(invocation.requestId, entry);
    if (invocation.caller.kind === 'timer')
      this.timers.set(`${functionName} ${entry.record.action}`, entry);
    this.forgetOldest();
    const end = (code: string, answerBytes: number): void => {
      if (this.running.get(invocation.requestId) === entry)
        this.running.delete(invocation.requestId);
      this.change(entry, { code, answerBytes, ms: processTime() - entry.cameAt });
    };
    return {
      started: ({ cold, waitedMs }) => this.change(entry, { cold, waitedMs }),
      answered: (json) => end(codeOf(json), Buffer.byteLength(json)),
      failed: (fault) => end(fault.reason, 0),
    };
  };

  step(requestId: string, step: OpenStep): (() => void) | undefined {
    const entry = this.running.get(requestId);
    if (entry === undefined) return undefined;
    entry.steps.add(step);
    this.change(entry, {});
    return () => this.change(entry, {});
  }

  since(version: number): CallRecord[] {
    return [...this.entries.values()]
      .filter(({ record }) => record.version > version)
      .map(recordOf);
  }

  lastRun(functionName: string, trigger: string): CallRecord | undefined {
    const entry = this.timers.get(`${functionName} ${trigger}`);
    return entry && recordOf(entry);
  }

  private open(functionName: string, { event, caller, requestId }: Invocation): Entry {
    this.lastId += 1;
    const record: Draft = {
      id: this.lastId,
      version: (this.version += 1),
      requestId,
      functionName,
      action: actionOf(event),
      caller: nameOfCaller(caller),
      source: callerEnv(caller, '')['TCB_SOURCE'] ?? '',
      at: this.now(),
      cold: false,
      waitedMs: 0,
      requestBytes: Buffer.byteLength(event),
      answerBytes: 0,
    };
    return { record, steps: new StepList(), cameAt: processTime() };
  }

  private change(entry: Entry, changes: Partial<Draft>): void {
    this.version += 1;
    entry.record = { ...entry.record, ...changes, version: this.version };
  }

  private forgetOldest(): void {
    for (const id of this.entries.keys()) {
      if (this.entries.size <= this.kept) return;
      this.entries.delete(id);
    }
  }
}

const recordOf = ({ record, steps, cameAt }: Entry): CallRecord => ({
  ...record,
  ...steps.told(cameAt),
});
