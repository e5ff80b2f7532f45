import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { CALLER_ENV_KEYS } from './caller-env';
import type { EarlyEnd } from './early-end';
import type { FunctionSpec } from './function-manifest';
import { FunctionFault } from './invocation';
import type { Log, LogLevel } from './log';
import { faultOf } from './worker-fault';
import type { InvokeMessage, WorkerMessage, WorkerSetup } from './worker-messages';

/** Loading a function may take this long before its worker counts as broken. */
const START_LIMIT_MS = 20_000;

/** A line of a JSON logger at level error or fatal (pino's 50 and 60). */
const LOGGED_ERROR = /^\{"level":[56]0\b/;

/** Which invocation a worker is at, and from where its chain of calls began. */
export interface WorkerCaller {
  readonly source: string;
  readonly invocation: { readonly functionName: string; readonly requestId: string };
}

/** `caller` is asked at every call; between two invocations nobody calls. */
export type ServeGateway = (port: MessagePort, caller: () => WorkerCaller | undefined) => void;

export interface WorkerPlan {
  readonly spec: FunctionSpec;
  readonly code: string;
  readonly bootFile: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers the SDK's calls arriving on this port; without it the SDK uses its own HTTP. */
  readonly serveGateway: ServeGateway | undefined;
  readonly log: Log;
}

export interface WorkerEvents {
  ready(worker: FunctionWorker): void;
  gone(worker: FunctionWorker, fault: FunctionFault): void;
}

interface Job {
  readonly caller: WorkerCaller;
  resolve(json: string): void;
  reject(fault: FunctionFault): void;
  readonly timers: readonly (NodeJS.Timeout | undefined)[];
}

/** One worker thread holding one function, as one instance does in the cloud: it takes one invocation at a time. */
export class FunctionWorker {
  private readonly worker: Worker;
  private readonly startTimer: NodeJS.Timeout;
  private job: Job | undefined;
  private fault: FunctionFault | undefined;
  private state: 'starting' | 'ready' | 'gone' = 'starting';
  /** `performance.now()` when it had loaded, until it runs its first invocation. */
  private freshSince: number | undefined;

  constructor(
    private readonly plan: WorkerPlan,
    private readonly events: WorkerEvents,
  ) {
    this.worker = this.start();
    this.startTimer = setTimeout(
      () => this.kill(new FunctionFault('start', 'The function did not load in time.')),
      START_LIMIT_MS,
    );
    this.worker.on('message', (message: WorkerMessage) => this.hear(message));
    this.worker.on('error', (error) => (this.fault ??= faultOf(error, this.state === 'starting')));
    this.worker.on('exit', (code) => this.leave(code));
  }

  get starting(): boolean {
    return this.state === 'starting';
  }

  get caller(): WorkerCaller | undefined {
    return this.job?.caller;
  }

  get idle(): boolean {
    return this.state === 'ready' && this.job === undefined && this.fault === undefined;
  }

  /** Whether a call that has waited since `queuedAt` waited for this very worker to load. */
  isColdFor(queuedAt: number): boolean {
    return this.freshSince !== undefined && this.freshSince > queuedAt;
  }

  run(message: InvokeMessage, early?: EarlyEnd): Promise<string> {
    this.freshSince = undefined;
    return new Promise((resolve, reject) => {
      const limit = this.plan.spec.timeoutSeconds;
      const timeout = setTimeout(
        () =>
          this.kill(new FunctionFault('timeout', `Invocation timed out after ${limit} seconds.`)),
        limit * 1000,
      );
      const timers = [timeout, early && this.endEarly(early)];
      this.job = { caller: callerIn(message), resolve, reject, timers };
      this.worker.postMessage(message);
    });
  }

  private endEarly({ afterMs, happened }: EarlyEnd): NodeJS.Timeout {
    return setTimeout(() => {
      happened();
      this.kill(new FunctionFault('killed', `Killed after ${afterMs} ms, as was asked for.`));
    }, afterMs);
  }

  /** Ends the thread at once, whatever it does, as the cloud does at a timeout. */
  kill(fault: FunctionFault): void {
    this.fault ??= fault;
    void this.worker.terminate();
  }

  private start(): Worker {
    const { spec, code, serveGateway } = this.plan;
    const channel = serveGateway ? new MessageChannel() : undefined;
    const setup: WorkerSetup = {
      file: spec.file,
      code,
      callerEnvKeys: CALLER_ENV_KEYS,
      gateway: channel?.port2,
    };
    const worker = new Worker(this.plan.bootFile, {
      name: spec.name,
      workerData: setup,
      transferList: channel ? [channel.port2] : [],
      env: { ...this.plan.env },
      // A loader of the parent (tsx, jest) has no business in the function's thread.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
    });
    if (channel && serveGateway) serveGateway(channel.port1, () => this.caller);
    this.capture(worker.stdout, 'info');
    this.capture(worker.stderr, 'warn');
    return worker;
  }

  private capture(stream: Readable, level: LogLevel): void {
    createInterface({ input: stream }).on('line', (text) =>
      this.plan.log({
        level: LOGGED_ERROR.test(text) ? 'error' : level,
        source: this.plan.spec.name,
        text,
      }),
    );
  }

  private hear(message: WorkerMessage): void {
    if (message.type === 'ready') {
      clearTimeout(this.startTimer);
      this.state = 'ready';
      this.freshSince = performance.now();
      this.plan.log({
        level: 'info',
        source: this.plan.spec.name,
        text: `cold start ${message.loadMs} ms`,
      });
      this.events.ready(this);
      return;
    }
    const job = this.endJob();
    if (message.type === 'answer') job?.resolve(message.json);
    else job?.reject(new FunctionFault('threw', message.message));
    if (!this.fault) this.events.ready(this);
  }

  private endJob(): Job | undefined {
    const job = this.job;
    this.job = undefined;
    for (const timer of job?.timers ?? []) clearTimeout(timer);
    return job;
  }

  private leave(code: number): void {
    clearTimeout(this.startTimer);
    const starting = this.state === 'starting';
    this.state = 'gone';
    const fault =
      this.fault ??
      new FunctionFault(starting ? 'start' : 'crash', `The worker ended by itself (code ${code}).`);
    this.endJob()?.reject(fault);
    this.events.gone(this, fault);
  }
}

function callerIn({ env, context }: InvokeMessage): WorkerCaller {
  const invocation = { functionName: context.function_name, requestId: context.request_id };
  return { source: env['TCB_SOURCE'] ?? '', invocation };
}
