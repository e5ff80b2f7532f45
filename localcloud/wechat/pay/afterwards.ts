import type { Log } from '../../host/log';

const PAUSE_MS = 500;

/**
 * Work that goes on after the answer was given. Nobody is left to hear of a failure, a full disk for instance, so it
 * is logged and the work is done again a little later.
 */
export class Afterwards {
  private readonly running = new Set<Promise<void>>();
  private isStopped = false;

  constructor(private readonly log: Log) {}

  soon(about: string, work: () => Promise<unknown>): void {
    const done = this.attempt(about, work).finally(() => this.running.delete(done));
    this.running.add(done);
  }

  /** Resolves when what is under way has ended; nothing is tried again. */
  async stop(): Promise<void> {
    this.isStopped = true;
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private async attempt(about: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.log({ level: 'warn', source: 'wechatpay', text: `${about} failed: ${why}` });
      setTimeout(() => this.again(about, work), PAUSE_MS).unref();
    }
  }

  private again(about: string, work: () => Promise<unknown>): void {
    if (!this.isStopped) this.soon(about, work);
  }
}
