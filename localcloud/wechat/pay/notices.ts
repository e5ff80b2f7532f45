import { randomUUID } from 'node:crypto';
import type { Log } from '../../host/log';
import type { CloudSettings } from '../settings';
import { accepted, deliver, type Delivery } from './notice-delivery';
import type { Notice } from './pay-records';
import type { PayStore } from './pay-store';

/** WeChat Pay's pauses between attempts, in seconds: fifteen repeats over 24 hours and 4 minutes. */
export const LADDER_SECONDS: readonly number[] = [
  15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600,
];

export type NoticeMode = 'normal' | 'none' | 'twice' | 'bad-signature' | 'wrong-amount' | 'stale';

export interface NoticeContent {
  readonly url: string;
  readonly eventType: Notice['eventType'];
  readonly summary: string;
  readonly resource: object;
}

export interface NoticeTools {
  readonly store: PayStore;
  readonly settings: CloudSettings;
  readonly now: () => number;
  readonly log: Log;
}

/** Sends notifications and repeats those the merchant did not accept, also after a restart. */
export class Notices {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<unknown>>();
  private readonly stopping = new AbortController();

  constructor(private readonly tools: NoticeTools) {}

  /** Sends once (or as the mode says) and gives every answer; a refused genuine notice is repeated by the ladder. */
  send(content: NoticeContent, mode: NoticeMode, ladderScale = 1): Promise<Delivery[]> {
    return this.track(this.sendNow(content, mode, ladderScale));
  }

  private async sendNow(
    content: NoticeContent,
    mode: NoticeMode,
    ladderScale: number,
  ): Promise<Delivery[]> {
    if (mode === 'none') return [];
    const notice = this.compose(content, ladderScale);
    const attempt = (forgery?: 'bad-signature' | 'stale') =>
      deliver(notice, this.tools.settings, this.tools.now(), this.stopping.signal, forgery);
    if (mode === 'bad-signature' || mode === 'stale') return [await attempt(mode)];
    const first = await attempt();
    if (mode === 'wrong-amount') return [first];
    const all = mode === 'twice' ? [first, await attempt()] : [first];
    if (!all.some(accepted)) await this.oweAgain(notice);
    return all;
  }

  /** Takes up what was still owed when the local cloud stopped. */
  resume(): void {
    for (const notice of this.tools.store.list('~notices', {})) this.schedule(notice);
  }

  /** Drops everything owed; used when the database is emptied. */
  forget(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.forget();
    await Promise.all(this.running);
  }

  private compose(content: NoticeContent, ladderScale: number): Notice {
    const now = this.tools.now();
    return {
      _id: randomUUID(),
      url: content.url,
      eventType: content.eventType,
      summary: content.summary,
      createdAt: now,
      resource: JSON.stringify(content.resource),
      attempts: 0,
      nextAt: now,
      ladderScale,
    };
  }

  private schedule(notice: Notice): void {
    if (this.stopping.signal.aborted) return;
    const repeat = () => {
      this.timers.delete(notice._id);
      void this.track(this.repeat(notice));
    };
    const timer = setTimeout(repeat, Math.max(0, notice.nextAt - this.tools.now()));
    this.timers.set(notice._id, timer.unref());
  }

  private async track<T>(work: Promise<T>): Promise<T> {
    this.running.add(work);
    try {
      return await work;
    } finally {
      this.running.delete(work);
    }
  }

  private async repeat(notice: Notice): Promise<void> {
    const { store, settings, now } = this.tools;
    const delivery = await deliver(notice, settings, now(), this.stopping.signal);
    // The books may have been emptied while the merchant was thinking.
    if (!store.get('~notices', notice._id)) return;
    if (accepted(delivery)) await store.remove('~notices', notice._id);
    else await this.oweAgain(notice);
  }

  private async oweAgain(notice: Notice): Promise<void> {
    const { store, now, log } = this.tools;
    const pause = LADDER_SECONDS[notice.attempts];
    if (pause === undefined) {
      await store.remove('~notices', notice._id);
      log({ level: 'warn', source: 'wechatpay', text: `notice ${notice._id} given up` });
      return;
    }
    const nextAt = now() + pause * 1000 * notice.ladderScale;
    const owed = { ...notice, attempts: notice.attempts + 1, nextAt };
    await store.put('~notices', owed);
    this.schedule(owed);
    log({
      level: 'warn',
      source: 'wechatpay',
      text: `notice ${notice._id} not accepted, again in ${pause} s`,
    });
  }
}
