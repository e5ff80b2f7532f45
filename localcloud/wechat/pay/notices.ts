import { randomUUID } from 'node:crypto';
import { accepted, deliver, type Delivery } from './notice-delivery';
import {
  planDeliveries,
  type NoticePolicy,
  type NoticeWish,
  type PlannedDelivery,
} from './notice-fate';
import { NoticeQueue } from './notice-queue';
import type { PayContext } from './pay-context';
import type { Notice } from './pay-records';

export interface NoticeContent {
  readonly url: string;
  readonly eventType: Notice['eventType'];
  readonly summary: string;
  /** The merchant's number of what it tells about. */
  readonly about: string;
  readonly resource: object;
}

/** Tells the merchant what happened, in the way a person or the policy has chosen. */
export class Notices {
  readonly queue: NoticeQueue;

  constructor(
    private readonly context: PayContext,
    private readonly policy: NoticePolicy,
  ) {
    this.queue = new NoticeQueue(context);
  }

  /** Gives the answers of what was sent at once; a refused genuine notice is repeated by the ladder. */
  send(content: NoticeContent, wish: NoticeWish, ladderScale = 1): Promise<Delivery[]> {
    return this.queue.track(this.sendNow(content, wish, ladderScale));
  }

  private async sendNow(
    content: NoticeContent,
    wish: NoticeWish,
    ladderScale: number,
  ): Promise<Delivery[]> {
    if (wish === 'none') return [];
    const notice = this.compose(content, ladderScale);
    if (wish === 'bad-signature' || wish === 'stale')
      return [await deliver(notice, this.queue.deliveryTools, wish)];
    if (wish === 'wrong-amount') return [await deliver(notice, this.queue.deliveryTools)];
    const planned = planDeliveries(wish, notice, this.policy);
    const answers: Delivery[] = [];
    for (const [n, plan] of planned.entries()) {
      const answer = await this.carryOut(plan, copyOf(notice, plan, n));
      if (answer) answers.push(answer);
    }
    // An accepted copy is enough: WeChat Pay does not repeat what the merchant has taken.
    if (answers.some(accepted)) await this.queue.remove(notice._id);
    return answers;
  }

  private async carryOut(plan: PlannedDelivery, copy: Notice): Promise<Delivery | undefined> {
    if (plan.lost) {
      await this.queue.oweAgain(copy);
      return undefined;
    }
    if (plan.held || plan.delayMs > 0) {
      await this.queue.add(copy);
      return undefined;
    }
    // Written down before it leaves, so that it comes even if the local cloud ends at this moment.
    await this.queue.keep(copy);
    return this.queue.deliver(copy._id);
  }

  private compose(content: NoticeContent, ladderScale: number): Notice {
    const now = this.context.now();
    const id = randomUUID();
    return {
      _id: id,
      noticeId: id,
      url: content.url,
      eventType: content.eventType,
      summary: content.summary,
      about: content.about,
      createdAt: now,
      resource: JSON.stringify(content.resource),
      attempts: 0,
      nextAt: now,
      ladderScale,
      extra: false,
      held: false,
    };
  }
}

function copyOf(notice: Notice, { extra, delayMs, held }: PlannedDelivery, place: number): Notice {
  const _id = place === 0 ? notice._id : `${notice._id}-${place + 1}`;
  return { ...notice, _id, extra, held, nextAt: notice.createdAt + delayMs };
}
