import { setTimeout as sleep } from 'node:timers/promises';
import { openEngine } from '../../../localcloud/engine/engine';
import type { NoticeFate } from '../../../localcloud/wechat/pay/notice-fate';
import { inNoticeOrder } from '../../../localcloud/wechat/pay/notice-order';
import { LADDER_SECONDS } from '../../../localcloud/wechat/pay/notice-queue';
import { payCollections } from '../../../localcloud/wechat/pay/pay-records';
import { aMerchant, type Merchant } from './merchant';
import { Counter, eventually, orderNumber, type Wish } from './a-counter';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

const HOUR = 3_600_000;

let merchant: Merchant;
let counter: Counter;

async function opened(options: Parameters<typeof aMerchant>[0] = {}): Promise<void> {
  merchant = await aMerchant(options);
  counter = new Counter(merchant);
}

beforeEach(() => opened());
afterEach(() => merchant.close());

const told = async (wish: Wish) => {
  await counter.prepay();
  await counter.pay(wish);
  return counter.told();
};
const owed = () => merchant.pay.notices.queue.list();
const orders = () => counter.told().map(({ content }) => content.out_trade_no as unknown);

describe('notices that are not as they should be', () => {
  it('none: the order is paid and nobody says so', async () => {
    expect(await told('none')).toEqual([]);
    expect((await counter.query()).data.trade_state).toBe('SUCCESS');
  });

  it('twice: one event, two deliveries', async () => {
    const [first, second] = await told('twice');
    expect(first?.genuine && second?.genuine).toBe(true);
    expect(second?.notice.id).toBe(first?.notice.id);
    expect(second?.content).toEqual(first?.content);
    expect(owed()).toEqual([]);
  });

  it('bad-signature: everything right but the signature', async () => {
    const [only] = await told('bad-signature');
    expect(only).toMatchObject({
      genuine: false,
      fresh: true,
      content: { amount: { total: 8850 } },
    });
  });

  it('wrong-amount: truly signed, while the query tells the truth', async () => {
    const [only] = await told('wrong-amount');
    expect(only).toMatchObject({ genuine: true, content: { amount: { total: 8851 } } });
    expect((await counter.query()).data.amount.total).toBe(8850);
  });

  it('stale: truly signed, ten minutes ago', async () => {
    const [only] = await told('stale');
    expect(only).toMatchObject({ genuine: true, fresh: false });
  });
});

describe('a notice the merchant does not accept', () => {
  it('is repeated by WeChat’s ladder of 24 hours and 4 minutes', () => {
    expect(LADDER_SECONDS).toHaveLength(15);
    expect(LADDER_SECONDS.reduce((sum, pause) => sum + pause)).toBe(24 * 3600 + 4 * 60);
  });

  it('comes again, signed anew, until it is accepted', async () => {
    merchant.statuses.push(500, 404, 302, 204);
    await counter.prepay();
    const outcome = await counter.pay('normal', orderNumber, 0.0005);
    expect(outcome).toMatchObject({ notifications: [{ status: 500 }] });
    await eventually(() => owed().length === 0 && merchant.notices.length === 4);
    await sleep(100);
    expect(merchant.notices).toHaveLength(4);
    const read = counter.told();
    expect(read.every(({ genuine }) => genuine)).toBe(true);
    expect(new Set(read.map(({ notice }) => notice.id as unknown)).size).toBe(1);
  });

  it('is given up after fifteen repeats', async () => {
    merchant.statuses.push(...Array.from({ length: 40 }, () => 500));
    await counter.prepay();
    await counter.pay('normal', orderNumber, 0);
    await eventually(() => owed().length === 0 && merchant.notices.length >= 16);
    expect(merchant.notices).toHaveLength(16);
  });

  it('comes as soon as the clock is put forward past the pause', async () => {
    merchant.statuses.push(500);
    await told('normal');
    expect(owed()).toMatchObject([{ about: orderNumber, attempts: 1 }]);
    merchant.advance(HOUR);
    await eventually(() => merchant.notices.length === 2);
  });

  it('is still owed after a restart, and comes to the new address', async () => {
    const engine = openEngine({ file: ':memory:', collections: payCollections });
    await merchant.close();
    await opened({ engine: { ...engine, close: async () => undefined } });
    merchant.statuses.push(500);
    await counter.prepay();
    await counter.pay('normal', orderNumber, 0.0001);
    await merchant.pay.stop();
    expect(engine.find('~notices')[0]).toMatchObject({ attempts: 1 });
    await merchant.close();

    await opened({ engine });
    merchant.pay.resume();
    await eventually(() => merchant.notices.length === 1 && owed().length === 0);
    expect(counter.told()[0]).toMatchObject({ genuine: true, fresh: true });
  });

  it('is kept when the local cloud ends while it is on its way', async () => {
    const engine = openEngine({ file: ':memory:', collections: payCollections });
    await merchant.close();
    await opened({ engine: { ...engine, close: async () => undefined } });
    merchant.thinks = 200;
    await counter.prepay();
    const paying = counter.pay('normal');
    await eventually(() => merchant.notices.length === 1);
    await merchant.close();
    await paying;
    expect(engine.find('~notices')[0]).toMatchObject({ attempts: 0 });

    await opened({ engine });
    merchant.pay.resume();
    await eventually(() => merchant.notices.length === 1 && owed().length === 0);
  });
});

describe('a notice as a person arranged it', () => {
  it('comes as often as wished', async () => {
    const all = await told({ copies: 4 });
    expect(all).toHaveLength(4);
    expect(new Set(all.map(({ notice }) => notice.id as unknown)).size).toBe(1);
    expect(owed()).toEqual([]);
  });

  it('is not repeated when one of its copies was accepted', async () => {
    merchant.statuses.push(500, 200, 500);
    await told({ copies: 3 });
    expect(owed()).toEqual([]);
  });

  it('comes late, and not before', async () => {
    expect(await told({ delayMs: HOUR })).toEqual([]);
    expect(owed()).toMatchObject([{ attempts: 0 }]);
    merchant.advance(HOUR - 1000);
    await sleep(50);
    expect(merchant.notices).toEqual([]);
    merchant.advance(1000);
    await eventually(() => merchant.notices.length === 1 && owed().length === 0);
  });

  it('is lost on its way, and comes by the ladder', async () => {
    expect(await told({ drop: true })).toEqual([]);
    expect(owed()).toMatchObject([{ attempts: 1 }]);
    merchant.advance(15_000);
    await eventually(() => merchant.notices.length === 1);
  });

  it('overtakes others when shuffled, in the same way for the same seed', async () => {
    const moments: number[][] = [];
    for (const number of ['first-order', 'second-order']) {
      await counter.prepay({ out_trade_no: number });
      await counter.pay({ copies: 5, delayMs: HOUR, shuffle: 7 }, number);
      const copies = owed().filter(({ about }) => about === number);
      moments.push(copies.map(({ nextAt, createdAt }) => nextAt - createdAt).sort());
    }
    expect(moments[0]).toEqual(moments[1]);
    expect(new Set(moments[0]).size).toBe(5);
    merchant.advance(HOUR);
    await eventually(() => merchant.notices.length === 10 && owed().length === 0);
  });
});

describe('notices that wait to be let go', () => {
  const numbers = ['order-a', 'order-b', 'order-c', 'order-d'];
  beforeEach(async () => {
    for (const number of numbers) {
      await counter.prepay({ out_trade_no: number });
      await counter.pay({ hold: true }, number);
      merchant.advance(1);
    }
  });

  const release = async (ids: readonly string[]) => {
    for (const id of ids) await merchant.pay.notices.queue.deliver(id);
  };
  const ids = () => owed().map(({ _id }) => _id);

  it('are listed in the order they came up, and nothing sends them', async () => {
    expect(owed().map(({ about }) => about)).toEqual(numbers);
    merchant.advance(48 * HOUR);
    await sleep(50);
    expect(merchant.notices).toEqual([]);
  });

  it('come in any order', async () => {
    await release(inNoticeOrder(ids(), 'reversed', 0));
    expect(orders()).toEqual([...numbers].reverse());
    expect(owed()).toEqual([]);
  });

  it('are repeated by the ladder once refused', async () => {
    merchant.statuses.push(500);
    const [first = ''] = ids();
    await release([first]);
    merchant.advance(15_000);
    await eventually(() => merchant.notices.length === 2);
    expect(orders()).toEqual(['order-a', 'order-a']);
  });

  it('are shuffled by a seed: the same seed, the same order', () => {
    const shuffled = inNoticeOrder(numbers, 'shuffled', 3);
    expect(inNoticeOrder(numbers, 'shuffled', 3)).toEqual(shuffled);
    expect([...shuffled].sort()).toEqual(numbers);
    const seeds = Array.from({ length: 20 }, (_, seed) => inNoticeOrder(numbers, 'shuffled', seed));
    expect(new Set(seeds.map(String)).size).toBeGreaterThan(5);
  });

  it('go once, even when let go twice at the same moment', async () => {
    const [first = ''] = ids();
    await Promise.all([release([first]), release([first])]);
    expect(orders()).toEqual(['order-a']);
  });

  it('are gone when the books are emptied', async () => {
    merchant.pay.forget();
    await merchant.engine.clear();
    await release(ids());
    expect(merchant.notices).toEqual([]);
  });
});

describe('a policy for genuine notices', () => {
  const asked: unknown[] = [];
  const policed = async (fate: NoticeFate) => {
    asked.length = 0;
    await merchant.close();
    await opened({ noticePolicy: { decide: (notice) => (asked.push(notice), fate) } });
  };

  it('is asked once for each, and not for its repeats', async () => {
    await policed({ copies: 1, delayMs: 0, drop: false });
    merchant.statuses.push(500);
    await told('normal');
    merchant.advance(15_000);
    await eventually(() => merchant.notices.length === 2);
    expect(asked).toMatchObject([{ eventType: 'TRANSACTION.SUCCESS', about: orderNumber }]);
  });

  it.each<[string, NoticeFate, number]>([
    ['doubles', { copies: 2, delayMs: 0, drop: false }, 2],
    ['delays', { copies: 1, delayMs: HOUR, drop: false }, 0],
    ['drops', { copies: 0, delayMs: 0, drop: true }, 0],
  ])('%s them', async (_, fate, atOnce) => {
    await policed(fate);
    await told('normal');
    expect(merchant.notices).toHaveLength(atOnce);
    merchant.advance(HOUR);
    await eventually(() => merchant.notices.length === Math.max(1, atOnce));
  });

  it('has no say in what a person chose, nor in forgeries', async () => {
    await policed({ copies: 9, delayMs: 0, drop: false });
    await told('twice');
    await counter.prepay({ out_trade_no: 'another-order' });
    await counter.pay('bad-signature', 'another-order');
    expect([merchant.notices.length, asked.length]).toEqual([3, 0]);
  });

  it('decides about refunds too', async () => {
    await policed({ copies: 3, delayMs: 0, drop: false });
    await counter.paid();
    await counter.refund();
    await eventually(() => merchant.notices.length === 3);
    expect(asked).toMatchObject([{ eventType: 'REFUND.SUCCESS', about: 'refund-1' }]);
  });
});
