import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { machineClock, type Clock } from '../faults/clock';
import { bootFile } from './boot-bundle';
import type { EarlyEnd } from './early-end';
import { readFunctionManifest, type FunctionSpec, type InvokeRule } from './function-manifest';
import type { ServeGateway, WorkerCaller } from './function-worker';
import { FunctionPool } from './function-pool';
import { EVENT_LIMIT_BYTES, FunctionFault, type Invocation } from './invocation';
import type { Log } from './log';
import type { WatchCalls, WatchedCall } from './watched-call';
import { startTimers, timerEvent, type FireTimer } from './timers';

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

export interface Host {
  /** Runs one invocation and gives the JSON text of what `main` returned, or throws a FunctionFault. */
  invoke(name: string, invocation: Invocation): Promise<string>;
  /** Who may call the function from a client, or undefined when there is no such function. */
  rule(name: string): InvokeRule | undefined;
  /** Runs a timer trigger now, as its clock would. */
  fireTimer(name: string, triggerName: string): Promise<string>;
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
  private pools = new Map<string, FunctionPool>();
  /** Pools that take no new calls: not yet, or not any more. */
  private readonly aside = new Set<FunctionPool>();
  private reloading: Promise<unknown> = Promise.resolve();
  private closed = false;
  private stopTimers: () => void = () => undefined;

  private readonly clock: Clock;

  constructor(
    private readonly options: HostOptions,
    private readonly bootFile: string,
  ) {
    this.clock = options.clock ?? machineClock;
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
    const trigger = this.pools
      .get(name)
      ?.plan.spec.triggers.find((one) => one.name === triggerName);
    if (!trigger)
      throw new FunctionFault(
        'unknown-function',
        `There is no timer "${triggerName}" of "${name}".`,
      );
    const event = JSON.stringify(timerEvent(trigger, new Date(this.clock.now())));
    return this.invoke(name, { event, caller: { kind: 'timer' }, requestId: randomUUID() });
  }

  async warm(): Promise<void> {
    for (const pool of this.pools.values()) await pool.warm();
  }

  reload(): Promise<string[]> {
    // One after another: of two builds the later one must win.
    const done = this.reloading.then(() => this.replaceWhatChanged());
    this.reloading = done.catch(() => undefined);
    return done;
  }

  private async replaceWhatChanged(): Promise<string[]> {
    const { functionsDir, timers, log } = this.options;
    const { functions } = await readFunctionManifest(functionsDir);
    const next = await this.poolsOf(functions);
    await this.startReplacements(next);
    const stopTimers = timers
      ? startTimers(functions, this.fire, log, this.clock)
      : () => undefined;
    this.stopTimers();
    this.stopTimers = stopTimers;
    const old = this.pools;
    this.pools = next;
    const replaced = [...old].filter(([name, pool]) => next.get(name) !== pool);
    for (const [, pool] of replaced) void this.retire(pool);
    return replaced.map(([name]) => name);
  }

  callerAt(requestId: string): WorkerCaller | undefined {
    for (const pool of [...this.pools.values(), ...this.aside]) {
      const caller = pool.callerAt(requestId);
      if (caller) return caller;
    }
    return undefined;
  }

  workerCounts(): Record<string, number> {
    return Object.fromEntries([...this.pools].map(([name, pool]) => [name, pool.size]));
  }

  async close(graceMs = 3000): Promise<void> {
    this.closed = true;
    this.stopTimers();
    const all = [...this.pools.values(), ...this.aside];
    this.pools = new Map();
    await Promise.all(all.map((pool) => pool.close(graceMs)));
  }

  private readonly fire: FireTimer = async (spec, trigger) => {
    try {
      await this.fireTimer(spec.name, trigger.name);
    } catch (error) {
      const text = `timer ${trigger.name} failed: ${error instanceof Error ? error.message : String(error)}`;
      this.options.log({ level: 'error', source: spec.name, text });
    }
  };

  /** The pools that run exactly this already, and new ones for everything else. */
  private async poolsOf(specs: readonly FunctionSpec[]): Promise<Map<string, FunctionPool>> {
    const { env, appid, namespace, serveGateway, log, maxWorkers = 4 } = this.options;
    const { bootFile, clock } = this;
    const { endsEarly = () => undefined } = this.options;
    const common = { bootFile, env, appid, namespace, serveGateway, log, maxWorkers, clock };
    const named = specs.map(async (spec): Promise<[string, FunctionPool]> => {
      const code = await readFile(spec.file, 'utf8');
      const running = this.pools.get(spec.name);
      if (running?.runs({ spec, code })) return [spec.name, running];
      return [spec.name, new FunctionPool({ spec, code, ...common, endsEarly })];
    });
    return new Map(await Promise.all(named));
  }

  /** A function that has workers gets its new ones before the change, so that nobody waits for it or meets broken code. */
  private async startReplacements(next: ReadonlyMap<string, FunctionPool>): Promise<void> {
    const fresh = [...next].flatMap(([name, pool]) => {
      const running = this.pools.get(name);
      return running !== undefined && running !== pool && running.size > 0 ? [pool] : [];
    });
    fresh.forEach((pool) => this.aside.add(pool));
    const faults = await Promise.all(fresh.map((pool) => pool.warm()));
    fresh.forEach((pool) => this.aside.delete(pool));
    const fault = faults.find((one) => one !== undefined);
    if (fault === undefined && !this.closed) return;
    await Promise.all(fresh.map((pool) => pool.close(0)));
    throw fault ?? new FunctionFault('closing', 'The host is closing.');
  }

  private async retire(pool: FunctionPool): Promise<void> {
    this.aside.add(pool);
    await pool.close();
    this.aside.delete(pool);
  }
}

function withinLimit(json: string, what: string): string {
  // A character is at most three bytes, so short texts need no counting.
  if (json.length * 3 > EVENT_LIMIT_BYTES && Buffer.byteLength(json) > EVENT_LIMIT_BYTES) {
    throw new FunctionFault('too-large', `The ${what} is larger than ${EVENT_LIMIT_BYTES} bytes.`);
  }
  return json;
}
