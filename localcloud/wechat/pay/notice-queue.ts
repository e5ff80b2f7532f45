import { Alarm } from './alarm';
import { NoticeBook } from './notice-book';
import { accepted, deliver, type Delivery, type DeliveryTools } from './notice-delivery';
import type { PayContext } from './pay-context';
import type { Notice } from './pay-records';

/** WeChat Pay's pauses between attempts, in seconds: fifteen repeats over 24 hours and 4 minutes. */
export const LADDER_SECONDS: readonly number[] = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600,
];

/** A notice whose outcome could not be written down is looked at again after this long. */
const LOOK_AGAIN_MS = 15_000;

/** The notices WeChat Pay owes: kept over a restart, sent when their time has come, repeated until they are accepted. */
export class NoticeQueue {
  readonly deliveryTools: DeliveryTools;
  private readonly alarm: Alarm;
  private readonly book: NoticeBook;
  private readonly onTheWay = new Set<string>();
  private readonly running = new Set<Promise<unknown>>();
  private readonly stopping = new AbortController();

  constructor(private readonly context: PayContext) {
    this.book = new NoticeBook(context);
    this.deliveryTools = { ...context, stop: this.stopping.signal };
    this.alarm = new Alarm(context.now, () => this.sendDue());
  }

  /** Everything owed, in the order it came up. */
  list(): Notice[] {
    return this.book.list().sort((a, b) => a.createdAt - b.createdAt || (a._id < b._id ? -1 : 1));
  }

  /** Writes a notice down; nothing sends it yet. */
  async keep(notice: Notice): Promise<void> {
    await this.book.put(notice);
  }

  /** Writes a notice down and sends it when its time has come. */
  async add(notice: Notice): Promise<void> {
    await this.keep(notice);
    this.expect(notice);
  }

  async remove(id: string): Promise<void> {
    await this.book.remove(id);
  }

  /** Sends one owed notice now; undefined when it is not owed, or on its way already. */
  deliver(id: string): Promise<Delivery | undefined> {
    return this.track(this.attempt(id));
  }

  /** Refused or unheard: it comes again after the ladder's next pause, or is given up after the last. */
  async oweAgain(notice: Notice): Promise<void> {
    const { now, log } = this.context;
    const pause = notice.extra ? undefined : LADDER_SECONDS[notice.attempts];
    if (pause === undefined) {
      await this.remove(notice._id);
      log({ level: 'warn', source: 'wechatpay', text: `notice ${notice._id} given up` });
      return;
    }
    const nextAt = now() + pause * 1000 * notice.ladderScale;
    await this.add({ ...notice, held: false, attempts: notice.attempts + 1, nextAt });
    const text = `notice ${notice._id} not accepted, again in ${pause} s`;
    log({ level: 'warn', source: 'wechatpay', text });
  }

  /** Takes up what was still owed when the local cloud stopped. */
  resume(): void {
    for (const notice of this.list()) this.expect(notice);
  }

  /** Sends nothing more of its own; used when the books are emptied. */
  forget(): void {
    this.alarm.off();
    this.book.forget();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.alarm.off();
    await Promise.all(this.running);
    await this.book.close();
  }

  /** Lets `stop` wait for work that is under way. */
  async track<T>(work: Promise<T>): Promise<T> {
    this.running.add(work);
    try {
      return await work;
    } finally {
      this.running.delete(work);
    }
  }

  private expect(notice: Notice): void {
    if (!notice.held && !this.stopping.signal.aborted) this.alarm.setFor(notice.nextAt);
  }

  private sendDue(): void {
    const now = this.context.now();
    for (const notice of this.list()) {
      if (notice.held || this.onTheWay.has(notice._id)) continue;
      if (notice.nextAt <= now) void this.deliver(notice._id);
      else this.expect(notice);
    }
  }

  private async attempt(id: string): Promise<Delivery | undefined> {
    const notice = this.book.get(id);
    if (!notice || this.onTheWay.has(id)) return undefined;
    this.onTheWay.add(id);
    try {
      const delivery = await deliver(notice, this.deliveryTools);
      await this.note(notice, delivery).catch((error: unknown) => this.lookAgain(notice, error));
      return delivery;
    } finally {
      this.onTheWay.delete(id);
    }
  }

  /** It still counts as owed: better told twice than never. */
  private lookAgain({ _id }: Notice, error: unknown): void {
    const { now, log } = this.context;
    const why = error instanceof Error ? error.message : String(error);
    const text = `the outcome of notice ${_id} could not be written down: ${why}`;
    log({ level: 'warn', source: 'wechatpay', text });
    if (!this.stopping.signal.aborted) this.alarm.setFor(now() + LOOK_AGAIN_MS);
  }

  private async note(notice: Notice, delivery: Delivery): Promise<void> {
    // The books may have been emptied while the merchant was thinking.
    if (!this.book.get(notice._id)) return;
    if (accepted(delivery)) return this.remove(notice._id);
    // Cut off by the local cloud's own end: the attempt does not count, it is made again at the next start.
    if (this.stopping.signal.aborted && delivery.status === 0) return;
    await this.oweAgain(notice);
  }
}
