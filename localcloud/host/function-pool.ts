import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../faults/clock';
import { callerEnv } from './caller-env';
import type { EarlyEnd } from './early-end';
import { FunctionFault, type Invocation, type InvocationStart } from './invocation';
import { FunctionWorker, type WorkerCaller, type WorkerPlan } from './function-worker';
import type { InvokeMessage } from './worker-messages';

interface Waiting {
  readonly invocation: Invocation;
  /** By `performance.now()`. */
  readonly queuedAt: number;
  readonly begun: (start: InvocationStart) => void;
  readonly resolve: (json: string) => void;
  readonly reject: (fault: unknown) => void;
}

export interface PoolPlan extends WorkerPlan {
  readonly maxWorkers: number;
  readonly appid: string;
  readonly namespace: string;
  readonly clock: Clock;
  readonly endsEarly: (functionName: string) => EarlyEnd | undefined;
}

/** The instances of one function: a queue in front, and workers that are added while calls wait for one. */
export class FunctionPool {
  private readonly waiting: Waiting[] = [];
  private readonly workers = new Set<FunctionWorker>();
  private readonly busy = new Set<Promise<unknown>>();
  /** Takes no new calls. */
  private closed = false;
  /** Nobody waits any more, so no worker is needed. */
  private ended = false;

  constructor(readonly plan: PoolPlan) {}

  get size(): number {
    return this.workers.size;
  }

  /** Who is behind the SDK calls of an invocation that runs here now. */
  callerAt(requestId: string): WorkerCaller | undefined {
    for (const { caller } of this.workers)
      if (caller?.invocation.requestId === requestId) return caller;
    return undefined;
  }

  /** Whether it runs exactly this, so that its workers need not be replaced. */
  runs({ spec, code }: Pick<PoolPlan, 'spec' | 'code'>): boolean {
    return this.plan.code === code && isDeepStrictEqual(this.plan.spec, spec);
  }

  /** Starts a first worker before anybody calls; resolves when it has loaded, or with why it could not. */
  async warm(): Promise<FunctionFault | undefined> {
    if (this.workers.size > 0 || this.closed) return undefined;
    return this.grow();
  }

  invoke(
    invocation: Invocation,
    begun: (start: InvocationStart) => void = () => undefined,
  ): Promise<string> {
    if (this.closed) return Promise.reject(new FunctionFault('closing', 'The host is closing.'));
    const answer = new Promise<string>((resolve, reject) => {
      this.waiting.push({ invocation, queuedAt: performance.now(), begun, resolve, reject });
    });
    const settled = answer.catch(() => undefined).finally(() => this.busy.delete(settled));
    this.busy.add(settled);
    this.pump();
    return answer;
  }

  /**
   * Takes no new calls, lets running and waiting ones end, then ends every worker. Without `graceMs` nobody is cut
   * short: each call has its own time limit, so the last one ends too.
   */
  async close(graceMs?: number): Promise<void> {
    this.closed = true;
    await (graceMs === undefined ? Promise.all(this.busy) : this.settleWithin(graceMs));
    this.ended = true;
    const fault = new FunctionFault('closing', 'The host is closing.');
    for (const waiting of this.waiting.splice(0)) waiting.reject(fault);
    for (const worker of this.workers) worker.kill(fault);
    while (this.workers.size > 0) await sleep(5);
  }

  private async settleWithin(graceMs: number): Promise<void> {
    const deadline = new AbortController();
    const late = sleep(graceMs, undefined, { signal: deadline.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.busy), late]);
    deadline.abort();
  }

  private messageOf({ event, caller, requestId }: Invocation): InvokeMessage {
    const { spec, appid, namespace, clock } = this.plan;
    return {
      event,
      // As in the cloud, the SDK leads its calls back to this invocation by TCB_SEQID.
      env: { ...callerEnv(caller, appid), TCB_SEQID: requestId },
      context: {
        request_id: requestId,
        function_name: spec.name,
        function_version: '$LATEST',
        namespace,
        memory_limit_in_mb: spec.memoryMb,
        time_limit_in_ms: spec.timeoutSeconds * 1000,
      },
      clockShiftMs: clock.shiftMs,
    };
  }

  private pump(): void {
    for (const worker of this.workers) {
      if (!worker.idle) continue;
      const next = this.waiting.shift();
      if (!next) return;
      const waitedMs = performance.now() - next.queuedAt;
      next.begun({ cold: worker.isColdFor(next.queuedAt), waitedMs });
      const early = this.plan.endsEarly(this.plan.spec.name);
      worker.run(this.messageOf(next.invocation), early).then(next.resolve, next.reject);
    }
    const starting = [...this.workers].filter((worker) => worker.starting).length;
    const wanted = Math.min(
      this.waiting.length - starting,
      this.plan.maxWorkers - this.workers.size,
    );
    for (let n = 0; n < wanted; n++) void this.grow();
  }

  /** Resolves when the new worker has loaded, or with why it could not. */
  private grow(): Promise<FunctionFault | undefined> {
    return new Promise((settled) => {
      const ready = (): void => {
        settled(undefined);
        this.pump();
      };
      const gone = (worker: FunctionWorker, fault: FunctionFault): void => {
        settled(fault);
        this.lose(worker, fault);
      };
      this.workers.add(new FunctionWorker(this.plan, { ready, gone }));
    });
  }

  private lose(worker: FunctionWorker, fault: FunctionFault): void {
    this.workers.delete(worker);
    if (this.ended) return;
    this.plan.log({
      level: 'error',
      source: this.plan.spec.name,
      text: `worker ended: ${fault.reason}: ${fault.message}`,
    });
    if (fault.reason === 'start') {
      // A function that cannot load answers its callers instead of being started for ever.
      if (this.workers.size === 0)
        for (const waiting of this.waiting.splice(0)) waiting.reject(fault);
      return;
    }
    this.pump();
    // After a killed call the next one finds a warm worker; after a crash it must not be started for ever.
    if (fault.reason === 'timeout' || fault.reason === 'killed') void this.warm();
  }
}
