import { readFile } from 'node:fs/promises';
import type { FunctionSpec } from './function-manifest';
import { FunctionPool, type PoolPlan } from './function-pool';
import type { WorkerCaller } from './function-worker';
import { FunctionFault } from './invocation';

/** What the pools of all functions have in common. */
export type CommonPlan = Omit<PoolPlan, 'spec' | 'code'>;

type Pools = ReadonlyMap<string, FunctionPool>;

/** The pools of all functions, each exchanged for another when its function has changed. */
export class FunctionPools {
  private current: Pools = new Map();
  /** Pools that take no new calls: not yet, or not any more. */
  private readonly aside = new Set<FunctionPool>();
  private closed = false;

  constructor(private readonly common: CommonPlan) {}

  get(name: string): FunctionPool | undefined {
    return this.current.get(name);
  }

  all(): FunctionPool[] {
    return [...this.current.values()];
  }

  callerAt(requestId: string): WorkerCaller | undefined {
    for (const pool of [...this.all(), ...this.aside]) {
      const caller = pool.callerAt(requestId);
      if (caller) return caller;
    }
    return undefined;
  }

  /**
   * Puts these functions in the place of those before; what did not change keeps its workers.
   * @returns the functions that were there and are another now
   * @throws FunctionFault when one that is running cannot be replaced; then nothing has changed
   */
  async replace(specs: readonly FunctionSpec[]): Promise<string[]> {
    const next = await this.poolsOf(specs);
    await this.startReplacements(next);
    if (this.closed) throw closing();
    const replaced = [...this.current].filter(([name, pool]) => next.get(name) !== pool);
    this.current = next;
    for (const [, pool] of replaced) void this.retire(pool);
    return replaced.map(([name]) => name);
  }

  async close(graceMs: number): Promise<void> {
    this.closed = true;
    const all = [...this.all(), ...this.aside];
    this.current = new Map();
    await Promise.all(all.map((pool) => pool.close(graceMs)));
  }

  /** The pools that run exactly this already, and new ones for everything else. */
  private async poolsOf(specs: readonly FunctionSpec[]): Promise<Pools> {
    const named = specs.map(async (spec): Promise<[string, FunctionPool]> => {
      const code = await readFile(spec.file, 'utf8');
      const running = this.current.get(spec.name);
      if (running?.runs({ spec, code })) return [spec.name, running];
      return [spec.name, new FunctionPool({ spec, code, ...this.common })];
    });
    return new Map(await Promise.all(named));
  }

  /** A function that has workers gets its new ones before the change, so that nobody waits for it or meets broken code. */
  private async startReplacements(next: Pools): Promise<void> {
    const fresh = [...next].flatMap(([name, pool]) => {
      const running = this.current.get(name);
      return running !== undefined && running !== pool && running.size > 0 ? [pool] : [];
    });
    fresh.forEach((pool) => this.aside.add(pool));
    const faults = await Promise.all(fresh.map((pool) => pool.warm()));
    fresh.forEach((pool) => this.aside.delete(pool));
    const fault = faults.find((one) => one !== undefined);
    if (fault === undefined && !this.closed) return;
    await Promise.all(fresh.map((pool) => pool.close(0)));
    throw fault ?? closing();
  }

  private async retire(pool: FunctionPool): Promise<void> {
    this.aside.add(pool);
    await pool.close();
    this.aside.delete(pool);
  }
}

const closing = () => new FunctionFault('closing', 'The host is closing.');
