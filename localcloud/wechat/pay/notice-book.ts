import { clearTimeout, setTimeout } from 'node:timers';
import { OneAtATime } from '../../one-at-a-time';
import type { PayContext } from './pay-context';
import type { Notice } from './pay-records';

/** Pause before what found no room on the disk is written down again. */
const WRITE_AGAIN_MS = 1000;

/**
 * The notices WeChat Pay owes, on the disk. One that finds no room there, as on a full disk, is kept in memory and
 * written down later: WeChat Pay does not forget because a merchant's machine is full.
 */
export class NoticeBook {
  private readonly unwritten = new Map<string, Notice>();
  /** Writing down and crossing out never overtake each other. */
  private readonly turns = new OneAtATime();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly context: PayContext) {}

  list(): Notice[] {
    const written = this.context.store
      .list('~notices', {})
      .filter(({ _id }) => !this.unwritten.has(_id));
    return [...written, ...this.unwritten.values()];
  }

  get(id: string): Notice | undefined {
    return this.unwritten.get(id) ?? this.context.store.get('~notices', id);
  }

  put(notice: Notice): Promise<void> {
    return this.turns.run(() => this.write(notice));
  }

  remove(id: string): Promise<void> {
    return this.turns.run(async () => {
      this.unwritten.delete(id);
      if (this.context.store.get('~notices', id)) await this.context.store.remove('~notices', id);
    });
  }

  /** The books are emptied. */
  forget(): void {
    this.unwritten.clear();
    this.rest();
  }

  /** Writes down what still is not, for the last time. */
  async close(): Promise<void> {
    await this.writeAgain();
    this.rest();
    for (const id of this.unwritten.keys()) this.tell(`notice ${id} is lost: it found no room`);
  }

  private async write(notice: Notice): Promise<void> {
    try {
      await this.context.store.put('~notices', notice);
      this.unwritten.delete(notice._id);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.tell(`notice ${notice._id} waits in memory, it could not be written down: ${why}`);
      this.unwritten.set(notice._id, notice);
      this.timer ??= setTimeout(() => void this.writeAgain(), WRITE_AGAIN_MS).unref();
    }
  }

  private writeAgain(): Promise<void> {
    return this.turns.run(async () => {
      this.rest();
      for (const notice of [...this.unwritten.values()]) await this.write(notice);
    });
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private tell(text: string): void {
    this.context.log({ level: 'warn', source: 'wechatpay', text });
  }
}
