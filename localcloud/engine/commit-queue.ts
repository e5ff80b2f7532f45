import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { fault } from './cloud-fault';
import type { Entry, Journal } from './journal';
import type { Holder } from './locks';
import type { Store } from './store';

/** What a write wants to do, decided at the moment it is its turn. */
export type Plan<T> =
  | { readonly entries: readonly Entry[]; readonly result: T; readonly after?: () => void }
  | { readonly waitFor: Holder };

interface Job {
  /** Decides and applies, or steps aside. */
  readonly attempt: (batch: Batch) => void;
  readonly refuse: (error: unknown) => void;
}

interface Batch {
  readonly entries: Entry[];
  readonly undo: (() => void)[];
  readonly settle: (() => void)[];
  readonly refuse: ((error: unknown) => void)[];
}

const MOST_PER_BATCH = 256;

/**
 * Writes take their turns here. All that arrive in one turn of the event loop share one journal
 * transaction, so the disk is asked once for many; no reader can see a batch before it is on disk,
 * because deciding, applying and storing happen without a pause.
 */
export class CommitQueue {
  private jobs: Job[] = [];
  private isScheduled = false;

  constructor(
    private readonly store: Store,
    private readonly journal: Journal,
    private readonly waitMs: number,
  ) {}

  submit<T>(plan: () => Plan<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const deadline = performance.now() + this.waitMs;
      const job: Job = {
        refuse: reject,
        attempt: (batch) => {
          const decided = plan();
          if ('waitFor' in decided) {
            this.park(job, decided.waitFor, deadline - performance.now());
            return;
          }
          if (decided.entries.length > 0) {
            batch.undo.push(this.store.apply(decided.entries));
            batch.entries.push(...decided.entries);
          }
          decided.after?.();
          batch.settle.push(() => resolve(decided.result));
          batch.refuse.push(reject);
        },
      };
      this.enqueue(job);
    });
  }

  /** Carries out everything that waits, now. */
  drain(): void {
    while (this.jobs.length > 0) this.runBatch();
  }

  private enqueue(job: Job): void {
    this.jobs.push(job);
    this.schedule();
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.runBatch();
      if (this.jobs.length > 0) this.schedule();
    });
  }

  private runBatch(): void {
    const batch: Batch = { entries: [], undo: [], settle: [], refuse: [] };
    for (let done = 0; done < MOST_PER_BATCH; done += 1) {
      const job = this.jobs.shift();
      if (job === undefined) break;
      try {
        job.attempt(batch);
      } catch (error) {
        job.refuse(error);
      }
    }
    this.keep(batch);
  }

  private keep(batch: Batch): void {
    try {
      if (batch.entries.length > 0) this.journal.append(batch.entries);
    } catch (reason) {
      for (const undo of batch.undo.reverse()) undo();
      const error = fault.notStored(reason);
      for (const refuse of batch.refuse) refuse(error);
      return;
    }
    for (const settle of batch.settle) settle();
  }

  /** A write that meets a transaction's lock waits for it, then decides anew. */
  private park(job: Job, holder: Holder, leftMs: number): void {
    let isOver = false;
    const timer = setTimeout(
      () => {
        isOver = true;
        job.refuse(fault.refused('a transaction keeps this document locked; try again later'));
      },
      Math.max(0, leftMs),
    );
    timer.unref();
    holder.whenOver(() => {
      clearTimeout(timer);
      if (!isOver) this.enqueue(job);
    });
  }
}
