import { randomUUID } from 'node:crypto';
import { machineClock, type Clock } from '../faults/clock';
import { OneAtATime } from '../one-at-a-time';
import { bootFile } from './boot-bundle';
import type { EarlyEnd } from './early-end';
import { readFunctionManifest, type InvokeRule } from './function-manifest';
import type { ServeGateway, WorkerCaller } from './function-worker';
import { FunctionPools } from './function-pools';
import { EVENT_LIMIT_BYTES, FunctionFault, type Invocation } from './invocation';
import type { Log } from './log';
import type { WatchCalls, WatchedCall } from './watched-call';
import { openTimer, startTimers, timerEvent, type FireTimer } from './timers';

export interface HostOptions {
  /** The folder of built functions: `<name>/index.js`, `<name>/config.json` and `manifest.json`. */
  readonly functionsDir: string;
  /** The environment every worker starts with: cloud variables and the shop's settings. */
  readonly env: Readonly<Record<string, string>>;
  readonly appid: string;
  readonly namespace: string;
  /** Answers SDK calls that workers send as messages; leave out to let the SDK speak HTTP. */
  readonly serveGateway?: ServeGateway;
  readonly log: Log;
  /** Workers per function; each is added only while calls wait. */
  readonly maxWorkers?: number;
  readonly timers?: boolean;
  readonly watchCalls?: WatchCalls;
  /** What timers and the functions' Date go by; the machine's clock unless given. */
  readonly clock?: Clock;
  /** Asked once for every invocation whether it is to die in the middle. */
  readonly endsEarly?: (functionName: string) => EarlyEnd | undefined;
}

export interface HostTimer {
  readonly functionName: string;
  readonly trigger: string;
  readonly cron: string;
  /** When it is due next, UTC ms; missing when never again. */
  readonly nextAt: number | undefined;
}

export interface Host {
  /** Runs one invocation and gives the JSON text of what `main` returned, or throws a FunctionFault. */
  invoke(name: string, invocation: Invocation): Promise<string>;
  /** Who may call the function from a client, or undefined when there is no such function. */
  rule(name: string): InvokeRule | undefined;
  /** Runs a timer trigger now, as its clock would. */
  fireTimer(name: string, triggerName: string): Promise<string>;
  /** The timers of all functions. */
  timers(): HostTimer[];
  /** Whether the clock runs them. */
  readonly runsTimers: boolean;
  /** Starts a first worker of each function before anybody calls, one after another: the first is there soonest. */
  warm(): Promise<void>;
  /**
   * Reads the built functions again and replaces those that changed, without dropping a call: running and waiting
   * ones end on the old code, and new code takes over when it has loaded. If it cannot load, the old code goes on
   * serving and the promise is rejected.
   * @returns the functions that were replaced
   */
  reload(): Promise<string[]>;
  /** Who is behind an SDK call that names the request id of a running invocation. */
  callerAt(requestId: string): WorkerCaller | undefined;
  /** Live workers by function. */
  workerCounts(): Record<string, number>;
  close(graceMs?: number): Promise<void>;
}

export async function createHost(options: HostOptions): Promise<Host> {
  const host = new FunctionHost(options, await bootFile());
  await host.reload();
  return host;
}

class FunctionHost implements Host {
  readonly runsTimers: boolean;
  private readonly pools: FunctionPools;
  private readonly clock: Clock;
  private readonly reloading = new OneAtATime();
  private stopTimers: () => void = () => undefined;

  constructor(
    private readonly options: HostOptions,
    bootFile: string,
  ) {
    const { env, appid, namespace, serveGateway, log, clock = machineClock } = options;
    const { maxWorkers = 4, endsEarly = () => undefined } = options;
    const common = { bootFile, env, appid, namespace, serveGateway, log, clock };
    this.pools = new FunctionPools({ ...common, maxWorkers, endsEarly });
    this.clock = clock;
    this.runsTimers = options.timers ?? false;
  }

  async invoke(name: string, invocation: Invocation): Promise<string> {
    const watched = this.options.watchCalls?.(name, invocation);
    try {
      const answer = await this.run(name, invocation, watched);
      watched?.answered(answer);
      return answer;
    } catch (error) {
      if (error instanceof FunctionFault) watched?.failed(error);
      throw error;
    }
  }

  private async run(name: string, invocation: Invocation, watched?: WatchedCall): Promise<string> {
    const pool = this.pools.get(name);
    if (!pool) throw new FunctionFault('unknown-function', `There is no function "${name}".`);
    withinLimit(invocation.event, 'event');
    const answer = await pool.invoke(invocation, (start) => watched?.started(start));
    return withinLimit(answer, 'answer');
  }

  rule(name: string): InvokeRule | undefined {
    return this.pools.get(name)?.plan.spec.invoke;
  }

  async fireTimer(name: string, triggerName: string): Promise<string> {
    const triggers = this.pools.get(name)?.plan.spec.triggers ?? [];
    const trigger = triggers.find((one) => one.name === triggerName);
    if (!trigger) {
      const text = `There is no timer "${triggerName}" of "${name}".`;
      throw new FunctionFault('unknown-function', text);
    }
    const event = JSON.stringify(timerEvent(trigger, new Date(this.clock.now())));
    return this.invoke(name, { event, caller: { kind: 'timer' }, requestId: randomUUID() });
  }

  timers(): HostTimer[] {
    const from = new Date(this.clock.now());
    return this.pools.all().flatMap(({ plan: { spec } }) =>
      spec.triggers.map((trigger) => ({
        functionName: spec.name,
        trigger: trigger.name,
        cron: trigger.config,
        nextAt: openTimer(trigger).nextRun(from)?.getTime(),
      })),
    );
  }

  async warm(): Promise<void> {
    for (const pool of this.pools.all()) await pool.warm();
  }

  reload(): Promise<string[]> {
    // One after another: of two builds the later one must win.
    return this.reloading.run(() => this.replaceWhatChanged());
  }

  private async replaceWhatChanged(): Promise<string[]> {
    const { functions } = await readFunctionManifest(this.options.functionsDir);
    // A cron that cannot be read is told before anything has changed.
    for (const { triggers } of functions) triggers.forEach(openTimer);
    const replaced = await this.pools.replace(functions);
    this.stopTimers();
    if (this.runsTimers)
      this.stopTimers = startTimers(functions, this.fire, this.options.log, this.clock);
    return replaced;
  }

  callerAt(requestId: string): WorkerCaller | undefined {
    return this.pools.callerAt(requestId);
  }

  workerCounts(): Record<string, number> {
    return Object.fromEntries(this.pools.all().map((pool) => [pool.plan.spec.name, pool.size]));
  }

  async close(graceMs = 3000): Promise<void> {
    this.stopTimers();
    await this.pools.close(graceMs);
  }

  private readonly fire: FireTimer = async (spec, trigger) => {
    try {
      await this.fireTimer(spec.name, trigger.name);
    } catch (error) {
      const text = `timer ${trigger.name} failed: ${error instanceof Error ? error.message : String(error)}`;
      this.options.log({ level: 'error', source: spec.name, text });
    }
  };
}

function withinLimit(json: string, what: string): string {
  // A character is at most three bytes, so short texts need no counting.
  if (json.length * 3 > EVENT_LIMIT_BYTES && Buffer.byteLength(json) > EVENT_LIMIT_BYTES) {
    throw new FunctionFault('too-large', `The ${what} is larger than ${EVENT_LIMIT_BYTES} bytes.`);
  }
  return json;
}
