import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { createFaults, type Faults } from '../../../localcloud/faults/faults';
import { faultSettings } from '../../../localcloud/faults/fault-settings';
import { cake, pot, tea, type Buyer } from '../../support/a-buyer';
import { RunningShop } from '../../support/a-running-shop';

const gone = { productId: 'gone', skuId: 'gone-100', quantity: 1 };

/** A refusal a person may meet on a bad day: busy, or a number to ask about. Anything else is a fault of the shop. */
const bearable = new Set(['BUSY', 'INTERNAL']);

/** The shop's functions on the real SDK, over an engine and a gateway that fail as asked. */
export class FaultyShop {
  /** How each first answer ended: `ok` or its code. */
  readonly firstAnswers: string[] = [];

  private constructor(
    readonly shop: RunningShop,
    readonly faults: Faults,
  ) {}

  static async open(): Promise<FaultyShop> {
    const faults = createFaults();
    const shop: RunningShop = await RunningShop.open({
      around: faults.around({ abort: (id) => shop.sdk.engine.transactions.abort(id) }),
      aroundJournal: (journal) => faults.aroundJournal(journal),
    });
    return new FaultyShop(shop, faults);
  }

  /** A calm shop with a thousand of everything and room for many unpaid orders. */
  async reset(): Promise<void> {
    this.faults.calm();
    this.firstAnswers.length = 0;
    await this.shop.reset();
    await this.shop.change('settings', 'shop', { maxUnpaidOrders: 999 });
    await this.shop.change('products', 'gone', { status: 'on' });
    for (const { _id } of this.shop.all('stocks'))
      await this.shop.change('stocks', _id, { received: 1000, available: 1000 });
    for (const { _id, lines } of this.shop.all('stockMovements')) {
      const many = lines.map((line) => ({ ...line, quantity: 1000 }));
      await this.shop.change('stockMovements', _id, { lines: many });
    }
  }

  fault(settings: v.InferInput<typeof faultSettings>): void {
    this.faults.put(v.parse(faultSettings, settings));
  }

  /** Asks as a patient phone does, with one key until it is answered; answers the order's id. */
  async place(buyer: Buyer, input: Awaited<ReturnType<Buyer['checkout']>>): Promise<string> {
    const key = randomUUID();
    return (await this.patiently(() => buyer.phone.ask('placeOrder', input, key))).id;
  }

  async pay(buyer: Buyer, orderId: string): Promise<void> {
    await this.patiently(() => buyer.phone.ask('payOrder', { orderId }));
    this.shop.pay.pay(orderId);
    await this.notify(orderId);
  }

  /** WeChat Pay tells the shop until it is heard, over a line that drops and doubles. */
  async notify(orderId: string): Promise<void> {
    const notice = this.shop.pay.paidNotice(orderId);
    for (let tries = 0; tries < 30; tries += 1) {
      const { drop, copies } = this.faults.notices.decide();
      if (drop) continue;
      const sent = Array.from({ length: copies }, () => this.shop.notify(notice));
      const statuses = (await Promise.all(sent)).map(({ statusCode }) => statusCode);
      if (statuses.includes(200)) return;
    }
    throw new Error(`The notice of ${orderId} was never taken`);
  }

  async patiently<Value>(
    ask: () => Promise<{ ok: true; data: Value } | { ok: false; code: string }>,
  ): Promise<Value> {
    for (let tries = 0; tries < 30; tries += 1) {
      const reply = await ask();
      if (tries === 0) this.firstAnswers.push(reply.ok ? 'ok' : reply.code);
      if (reply.ok) return reply.data;
      if (!bearable.has(reply.code)) throw new Error(`refused with ${reply.code}`);
    }
    throw new Error('refused thirty times');
  }

  /** All documents but the waiting line's, as text. */
  snapshot(): string {
    const names = this.shop.sdk.engine.names().filter((name) => name !== 'turns');
    return JSON.stringify(names.map((name) => this.shop.sdk.engine.find(name)));
  }
}

export const onePiece = { tea: [tea(1)], cake: [cake(1)], pot: [pot(1)], gone: [gone] };
