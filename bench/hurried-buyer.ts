import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, InputOf, Reply } from '#contract/action';
import { shopActions } from '#contract/shop';
import type { Promised } from './after-crash';
import { post } from './drive';
import { delivery, type Shelves } from './shopper';

type Action = keyof typeof shopActions;
type Placing = InputOf<typeof shopActions.placeOrder>;

/** These say nothing about what happened, or will be otherwise in a moment: asked again with the same key. */
const askAgain = new Set(['BUSY', 'INTERNAL', 'STARTING', 'PAY_UNAVAILABLE']);

const PAUSE_MS = 50;

interface Intent {
  readonly key: string;
  readonly placing: Placing;
}

/** Orders and pays without a pause, and remembers every word the shop gave, whatever becomes of the shop. */
export class HurriedBuyer {
  readonly promised: Promised[] = [];
  /** Asked for, and no answer has come. */
  underWay: Intent | undefined;
  private unpaid: Promised | undefined;
  private token = '';

  constructor(private readonly openid: string) {}

  /** Goes on where it was until the shop does not answer any more. */
  async shop(url: string, shelves: Shelves): Promise<void> {
    try {
      if (this.token === '') await this.enter(url);
      for (;;) await this.step(url, shelves);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  private async enter(url: string): Promise<void> {
    const { token } = (await post(`${url}/dev/login`, { openid: this.openid })) as {
      token: string;
    };
    this.token = token;
    await this.ask(url, 'enter', { scene: 1001 });
  }

  private async step(url: string, shelves: Shelves): Promise<void> {
    if (this.unpaid !== undefined) return this.pay(url, this.unpaid);
    this.underWay ??= await this.decide(url, shelves);
    if (this.underWay === undefined) return;
    const { key, placing } = this.underWay;
    const placed = await this.ask(url, 'placeOrder', placing, key);
    this.underWay = undefined;
    if (placed === undefined) return;
    this.unpaid = { key, orderId: placed.id, paid: false };
    this.promised.push(this.unpaid);
  }

  private async decide(url: string, shelves: Shelves): Promise<Intent | undefined> {
    const lines = [shelves.take()];
    const priced = await this.ask(url, 'quote', { lines, couponChoice: 'best' });
    if (priced === undefined) return undefined;
    const couponIds = priced.quote.couponsUsed.map(({ couponId }) => couponId);
    const quotedPayableFen = priced.quote.payableFen;
    return {
      key: randomUUID(),
      placing: { lines, couponIds, delivery, note: '', quotedPayableFen },
    };
  }

  /** The money may already be with WeChat Pay from before a crash; then the shop finds it by asking there. */
  private async pay(url: string, unpaid: Promised): Promise<void> {
    const { orderId } = unpaid;
    const opened = await this.ask(url, 'payOrder', { orderId });
    if (opened !== undefined) await post(`${url}/dev/pay`, { orderId, as: this.openid });
    const order = await this.ask(url, 'confirmPayment', { orderId });
    if (order?.payment === 'paid') this.promised.push({ ...unpaid, paid: true });
    this.unpaid = undefined;
  }

  /** The answer, or undefined when the shop refuses for good. */
  private async ask<A extends Action>(
    url: string,
    action: A,
    data: InputOf<(typeof shopActions)[A]>,
    key: string = randomUUID(),
  ): Promise<AnswerOf<(typeof shopActions)[A]> | undefined> {
    const event = { action, data, ...(shopActions[action].mutates ? { key } : {}) };
    for (;;) {
      const said = await post(`${url}/v1/functions/shop`, event, this.token);
      const reply = said as Reply<AnswerOf<(typeof shopActions)[A]>>;
      if (reply.ok) return reply.data;
      if (!askAgain.has(reply.code)) return undefined;
      await sleep(PAUSE_MS);
    }
  }
}

/** The connection broke, or there is nobody to connect to. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code) || error instanceof SyntaxError;
}
