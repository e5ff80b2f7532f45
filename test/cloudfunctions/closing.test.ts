import { Buyer, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aTemplate } from '../support/builders/a-template';
import { day, minute, noon } from '../support/builders/fixed-time';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const statusOf = (orderId: string) => shop.one('orders', orderId).payment.status;

describe('Cancelling', () => {
  it('closes the payment first, then gives goods and coupon back', async () => {
    const couponId = await friend.claim();
    const { id } = await friend.place([tea(4)], [couponId]);
    await friend.phone.get('payOrder', { orderId: id });
    shop.later(5 * minute);
    const closed = await friend.phone.get('cancelOrder', { orderId: id });
    expect(closed).toMatchObject({
      payment: 'closed',
      fulfilment: 'cancelled',
      actions: ['buyAgain'],
    });
    expect(shop.pay.payments.get(id)?.state).toBe('CLOSED');
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 50, reserved: 0 });
    expect(shop.one('coupons', couponId).status).toBe('claimed');
    expect(shop.one('buyers', friend.memberId).unpaidOrderIds).toEqual([]);
  });

  it('takes the money instead when it was paid a moment before', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.payAtWechat(id);
    const reply = await friend.phone.ask('cancelOrder', { orderId: id });
    expect(reply).toMatchObject({ ok: false, code: 'ORDER_STATE' });
    expect(statusOf(id)).toBe('paid');
  });

  it('takes the money instead when it is paid between the question and the closing', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('payOrder', { orderId: id });
    shop.later(5 * minute);
    shop.pay.before = (asked) => {
      if (asked.endsWith('/close')) shop.pay.pay(id);
    };
    const reply = await friend.phone.ask('cancelOrder', { orderId: id });
    expect(reply).toMatchObject({ ok: false, code: 'ORDER_STATE' });
    expect(statusOf(id)).toBe('paid');
  });

  it('is over for an order that is closed or paid already', async () => {
    const closed = await friend.place([tea(1)]);
    await friend.phone.get('cancelOrder', { orderId: closed.id });
    const paid = await friend.buy([tea(1)]);
    for (const orderId of [closed.id, paid.id]) {
      const reply = await friend.phone.ask('cancelOrder', { orderId });
      expect(reply).toMatchObject({ ok: false, code: 'ORDER_STATE' });
    }
  });

  it('against a notice at the same moment ends in one of the two, never in both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await friend.place([tea(1)]);
      await friend.payAtWechat(id);
      const notice = shop.pay.paidNotice(id);
      await Promise.all([
        friend.phone.ask('cancelOrder', { orderId: id }),
        shop.notify(notice),
        friend.phone.ask('confirmPayment', { orderId: id }),
      ]);
      expect(statusOf(id)).toBe('paid');
      expect(shop.violations()).toEqual([]);
    }
  });
});

describe('Cancelling in the first five minutes, when WeChat Pay does not close yet', () => {
  /** Placed, the pay sheet opened, then cancelled at once. */
  async function cancelledAtOnce(line: typeof tea, quantity: number, coupons: string[] = []) {
    const { id } = await friend.place([line(quantity)], coupons);
    await friend.phone.get('payOrder', { orderId: id });
    const { payment } = await friend.phone.get('cancelOrder', { orderId: id });
    expect(payment).toBe('closed');
    return id;
  }
  const stateAtWechat = (orderId: string) => shop.pay.payments.get(orderId)?.state;

  it('gives goods and coupon back at once', async () => {
    const couponId = await friend.claim();
    const id = await cancelledAtOnce(tea, 4, [couponId]);
    expect(stateAtWechat(id)).toBe('NOTPAY');
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 50, reserved: 0 });
    expect(shop.one('coupons', couponId).status).toBe('claimed');
    expect(shop.one('buyers', friend.memberId).unpaidOrderIds).toEqual([]);
  });

  it('closes at WeChat Pay six minutes later, once', async () => {
    const id = await cancelledAtOnce(tea, 1);
    shop.later(6 * minute - 1);
    expect(await shop.job('deliver-outbox')).toEqual({ ok: true, data: { done: 0 } });
    shop.later(1);
    expect(await shop.job('deliver-outbox')).toEqual({ ok: true, data: { done: 1 } });
    expect(stateAtWechat(id)).toBe('CLOSED');
    shop.later(day);
    expect(await shop.job('deliver-outbox')).toEqual({ ok: true, data: { done: 0 } });
  });

  it('asks again until WeChat Pay has closed, when a pay sheet opened while the order was closing', async () => {
    const id = await cancelledAtOnce(tea, 1);
    const payment = shop.pay.payments.get(id);
    if (payment) shop.pay.payments.set(id, { ...payment, openedAt: Date.now() + 2 * minute });
    shop.later(6 * minute);
    expect(await shop.job('deliver-outbox')).toEqual({ ok: true, data: { done: 0 } });
    expect(shop.one('outbox', `closePayment:${id}`)).toMatchObject({
      status: 'waiting',
      attempts: 1,
    });
    shop.later(minute);
    await shop.job('deliver-outbox');
    expect(stateAtWechat(id)).toBe('CLOSED');
  });

  it('closes when two deliveries meet, and when WeChat Pay was closed already', async () => {
    const id = await cancelledAtOnce(tea, 1);
    shop.later(6 * minute);
    await Promise.all([shop.job('deliver-outbox'), shop.job('deliver-outbox')]);
    expect(shop.one('outbox', `closePayment:${id}`).status).toBe('done');
    expect(shop.all('stockMovements').filter((one) => one.kind === 'release')).toHaveLength(1);
  });

  it('brings the order back when it is paid in between and the goods are there', async () => {
    const couponId = await friend.claim();
    const id = await cancelledAtOnce(tea, 4, [couponId]);
    shop.pay.pay(id);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    expect(statusOf(id)).toBe('paid');
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 46, sold: 4 });
    shop.later(6 * minute);
    await shop.job('deliver-outbox');
    expect(statusOf(id)).toBe('paid');
  });

  it('finds money whose notice was lost before it closes', async () => {
    const id = await cancelledAtOnce(tea, 2);
    shop.pay.pay(id);
    shop.later(6 * minute);
    await shop.job('deliver-outbox');
    expect(statusOf(id)).toBe('paid');
  });

  it('gives the money back when the goods went to a neighbour in between', async () => {
    const id = await cancelledAtOnce(pot, 5);
    await (await Buyer.entering(shop, 'openid-neighbour')).buy([pot(1)]);
    shop.pay.pay(id);
    await shop.notify(shop.pay.paidNotice(id));
    expect(statusOf(id)).toBe('refunding');
    await shop.job('deliver-outbox');
    expect(statusOf(id)).toBe('refunded');
    expect([...shop.pay.refunds.values()]).toMatchObject([{ orderId: id }]);
  });

  it('closes in the shop whatever the words of WeChat Pay’s refusal', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('payOrder', { orderId: id });
    shop.pay.refuses = (asked) =>
      asked.endsWith('/close') ? [500, { code: 'SYSTEM_ERROR' }] : undefined;
    await friend.phone.get('cancelOrder', { orderId: id });
    expect(statusOf(id)).toBe('closed');
  });

  it('leaves the order as it is when the line breaks before WeChat Pay could be asked to close', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('payOrder', { orderId: id });
    shop.pay.before = (asked) => {
      shop.pay.isDown = asked.endsWith('/close');
    };
    const reply = await friend.phone.ask('cancelOrder', { orderId: id });
    expect(reply).toMatchObject({ ok: false, code: 'PAY_UNAVAILABLE' });
    expect(statusOf(id)).toBe('unpaid');
  });

  describe('and somebody pays at the same moment', () => {
    /** Cancels an order of the last pots, and lets the buyer pay at the moment that `arrange` makes out. */
    async function cancelledWhilePaid(arrange: (pay: () => Promise<unknown>) => void) {
      const { id } = await friend.place([pot(5)]);
      await friend.phone.get('payOrder', { orderId: id });
      let told: Promise<unknown> | undefined;
      const tell = async () => {
        shop.pay.pay(id);
        return shop.notify(shop.pay.paidNotice(id));
      };
      arrange(() => (told ??= tell()));
      const { ok } = await friend.phone.ask('cancelOrder', { orderId: id });
      await told;
      shop.wire.calm();
      const { history } = shop.one('orders', id);
      return { id, ok, events: history.map((step) => step.event) };
    }

    const onFirst = (named: string, act: () => Promise<unknown> | void) => {
      let isFirst = true;
      shop.wire.disturb(async (request, next) => {
        const isIt = isFirst && request['transactionId'] && request['collectionName'] === named;
        if (isIt) {
          isFirst = false;
          await act();
        }
        return next(request);
      });
    };

    it.each<[string, (pay: () => Promise<unknown>) => void]>([
      ['before WeChat Pay is asked', (pay) => void pay()],
      [
        'before WeChat Pay answers',
        (pay) =>
          (shop.pay.before = async (asked) => void (asked.startsWith('GET ') && (await pay()))),
      ],
      [
        'before WeChat Pay is asked to close',
        (pay) =>
          (shop.pay.before = async (asked) => void (asked.endsWith('/close') && (await pay()))),
      ],
      ['before the order is read to be closed', (pay) => onFirst('orders', pay)],
      ['while the order is being closed', (pay) => onFirst('orders', () => void pay())],
    ])('%s, the order is paid in the end, sold once', async (_, arrange) => {
      const { id, ok, events } = await cancelledWhilePaid(arrange);
      expect(statusOf(id)).toBe('paid');
      expect(events).toEqual(ok ? ['place', 'cancel', 'payLate'] : ['place', 'pay']);
      expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ reserved: 0, sold: 5 });
    });
  });
});

describe('A notice that is lost', () => {
  it.each([1, 5, 15])('is made good %i minutes after the order was placed', async (minutes) => {
    const { id } = await friend.place([tea(1)]);
    shop.later(minutes * minute - 1);
    await friend.payAtWechat(id);
    await shop.job('ask-unpaid');
    expect(statusOf(id)).toBe('unpaid');
    shop.later(1);
    expect(await shop.job('ask-unpaid')).toEqual({ ok: true, data: { done: 1 } });
    expect(statusOf(id)).toBe('paid');
  });

  it('is made good after an hour too, where buyers have that long', async () => {
    await shop.change('settings', 'shop', { unpaidMinutes: 90 });
    const { id } = await friend.place([tea(1)]);
    shop.later(59 * minute);
    await friend.payAtWechat(id);
    shop.later(minute);
    await shop.job('ask-unpaid');
    expect(statusOf(id)).toBe('paid');
  });

  it('is asked for three times in half an hour, however late in its minute a run begins', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('payOrder', { orderId: id });
    shop.pay.asked.length = 0;
    for (let run = 0; run < 30; run += 1) {
      shop.setClock(noon + run * minute + ((run * 7919) % 60) * 1000);
      await shop.job('ask-unpaid');
    }
    expect(shop.pay.asked.filter((asked) => asked.startsWith('GET '))).toHaveLength(3);
  });

  it('does not hold up the others when one order cannot be asked about', async () => {
    const first = await friend.place([tea(1)]);
    const second = await friend.place([tea(1)]);
    await friend.payAtWechat(first.id);
    await friend.payAtWechat(second.id);
    shop.pay.before = (asked) => {
      shop.pay.isDown = asked.includes(first.id);
    };
    shop.later(minute);
    expect(await shop.job('ask-unpaid')).toEqual({ ok: true, data: { done: 1 } });
    expect([statusOf(first.id), statusOf(second.id)]).toEqual(['unpaid', 'paid']);
  });
});

describe('An order nobody pays', () => {
  it('is closed by the timer when its time is over, not before', async () => {
    const { id } = await friend.place([tea(2)]);
    shop.later(29 * minute);
    expect(await shop.job('close-unpaid')).toEqual({ ok: true, data: { done: 0 } });
    shop.later(minute);
    expect(await shop.job('close-unpaid')).toEqual({ ok: true, data: { done: 1 } });
    expect(shop.one('orders', id).payment).toMatchObject({ status: 'closed', reason: 'timeout' });
    expect(shop.one('stocks', 'tea-100@central').available).toBe(50);
  });

  it('is taken as paid by the timer when the money is there and the notice is lost', async () => {
    const { id } = await friend.place([tea(2)]);
    await friend.payAtWechat(id);
    shop.later(30 * minute);
    await shop.job('close-unpaid');
    expect(statusOf(id)).toBe('paid');
  });

  it('waits for the next minute when WeChat Pay cannot be reached', async () => {
    const { id } = await friend.place([tea(2)]);
    shop.later(30 * minute);
    shop.pay.isDown = true;
    expect(await shop.job('close-unpaid')).toEqual({ ok: true, data: { done: 0 } });
    expect(statusOf(id)).toBe('unpaid');
    shop.pay.isDown = false;
    await shop.job('close-unpaid');
    expect(statusOf(id)).toBe('closed');
  });

  it('is closed in time when its pay sheet was opened in the last minutes, and at WeChat Pay later', async () => {
    const { id } = await friend.place([tea(2)]);
    shop.later(28 * minute);
    await friend.phone.get('payOrder', { orderId: id });
    shop.later(2 * minute);
    expect(await shop.job('close-unpaid')).toEqual({ ok: true, data: { done: 1 } });
    expect(shop.pay.payments.get(id)?.state).toBe('NOTPAY');
    shop.later(6 * minute);
    await shop.job('deliver-outbox');
    expect(shop.pay.payments.get(id)?.state).toBe('CLOSED');
  });

  it('gives back a coupon whose time is over as expired', async () => {
    const gift = aTemplate({ _id: 'today', validity: { kind: 'days', days: 0 } });
    await shop.insert({ couponTemplates: [gift] });
    const couponId = await friend.claim('today');
    await friend.place([tea(4)], [couponId]);
    shop.later(day);
    await shop.job('close-unpaid');
    expect(shop.one('coupons', couponId).status).toBe('expired');
  });

  it('is closed once when two timers run at the same time', async () => {
    await friend.place([tea(2)]);
    shop.later(30 * minute);
    await Promise.all([shop.job('close-unpaid'), shop.job('close-unpaid')]);
    expect(shop.all('stockMovements').filter((one) => one.kind === 'release')).toHaveLength(1);
  });

  it('is closed at WeChat Pay once more, in case a pay sheet was opened meanwhile', async () => {
    const { id } = await friend.place([tea(1)]);
    shop.later(30 * minute);
    await shop.job('close-unpaid');
    // The prepay was on its way while the order closed.
    shop.pay.payments.set(id, {
      orderId: id,
      totalFen: 3800,
      openid: 'openid-friend',
      prepayId: 'wx1',
      openedAt: Date.now(),
      state: 'NOTPAY',
    });
    shop.later(6 * minute);
    expect(await shop.job('deliver-outbox')).toEqual({ ok: true, data: { done: 1 } });
    expect(shop.pay.payments.get(id)?.state).toBe('CLOSED');
  });
});

describe('Money that comes after closing', () => {
  /** The buyer confirms the sheet; before WeChat Pay says so, the order is closed. */
  async function paidTooLate(line: typeof tea, quantity: number, coupons: string[] = []) {
    const { id } = await friend.place([line(quantity)], coupons);
    await friend.phone.get('payOrder', { orderId: id });
    await friend.phone.get('cancelOrder', { orderId: id });
    shop.pay.pay(id);
    return id;
  }

  it('brings the order back to life when goods and coupon are still there', async () => {
    const couponId = await friend.claim();
    const id = await paidTooLate(tea, 4, [couponId]);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    expect(shop.one('orders', id)).toMatchObject({
      payment: { status: 'paid' },
      fulfilment: { status: 'reserved' },
    });
    expect(shop.one('coupons', couponId)).toMatchObject({ status: 'used', orderId: id });
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 46, sold: 4 });
  });

  it('goes back by itself when the goods are gone, and the buyer sees it', async () => {
    const id = await paidTooLate(pot, 2);
    const neighbour = await Buyer.entering(shop, 'openid-neighbour');
    await neighbour.buy([pot(4)]);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    expect(await friend.phone.get('order', { orderId: id })).toMatchObject({
      payment: 'refunding',
    });
    await shop.job('deliver-outbox');
    expect(await friend.phone.get('order', { orderId: id })).toMatchObject({ payment: 'refunded' });
    expect([...shop.pay.refunds.values()]).toEqual([
      { orderId: id, refundFen: 24_000, status: 'SUCCESS' },
    ]);
  });

  it('goes back when its coupon went to another order meanwhile', async () => {
    const couponId = await friend.claim();
    const id = await paidTooLate(tea, 4, [couponId]);
    await friend.buy([tea(5)], [couponId]);
    await shop.notify(shop.pay.paidNotice(id));
    expect(statusOf(id)).toBe('refunding');
  });

  it('is given back once, however often the outbox asks and the notice comes', async () => {
    const id = await paidTooLate(pot, 5);
    await (await Buyer.entering(shop, 'openid-neighbour')).buy([pot(1)]);
    await shop.notify(shop.pay.paidNotice(id));
    shop.pay.refundStatus = 'PROCESSING';
    await shop.job('deliver-outbox');
    expect(statusOf(id)).toBe('refunding');
    const notices = [shop.pay.refundNotice(id), shop.pay.refundNotice(id)];
    const replies = await Promise.all(notices.map((notice) => shop.notify(notice)));
    expect(replies.map((reply) => reply.statusCode)).toEqual([200, 200]);
    shop.later(5 * minute);
    await shop.job('deliver-outbox');
    expect(statusOf(id)).toBe('refunded');
    expect(shop.pay.refunds.size).toBe(1);
    expect(shop.all('ledger').filter((batch) => batch.event === 'refund')).toHaveLength(1);
  });

  it('waits in the outbox while WeChat Pay is down, longer each time', async () => {
    const id = await paidTooLate(pot, 5);
    await (await Buyer.entering(shop, 'openid-neighbour')).buy([pot(1)]);
    await shop.notify(shop.pay.paidNotice(id));
    shop.pay.isDown = true;
    await shop.job('deliver-outbox');
    const row = shop.one('outbox', `refund:${id}`);
    expect(row).toMatchObject({ status: 'waiting', attempts: 1, nextAt: Date.now() + minute });
    shop.later(minute);
    await shop.job('deliver-outbox');
    expect(shop.one('outbox', `refund:${id}`).nextAt).toBe(Date.now() + 2 * minute);
    shop.pay.isDown = false;
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    expect(statusOf(id)).toBe('refunded');
  });

  it('is not marked as given back by a notice for another merchant', async () => {
    const id = await paidTooLate(pot, 5);
    await (await Buyer.entering(shop, 'openid-neighbour')).buy([pot(1)]);
    await shop.notify(shop.pay.paidNotice(id));
    shop.pay.refundStatus = 'PROCESSING';
    await shop.job('deliver-outbox');
    const reply = await shop.notify(shop.pay.refundNotice(id, { mchid: '1600000009' }));
    expect([reply.statusCode, statusOf(id)]).toEqual([400, 'refunding']);
  });

  it('is not marked as given back by a notice for another refund', async () => {
    const id = await paidTooLate(pot, 5);
    await (await Buyer.entering(shop, 'openid-neighbour')).buy([pot(1)]);
    await shop.notify(shop.pay.paidNotice(id));
    const forged = shop.pay.refundNotice(id, { out_refund_no: 'another' });
    expect((await shop.notify(forged)).statusCode).toBe(400);
    expect(statusOf(id)).toBe('refunding');
  });

  it('is not marked as given back by a notice of another amount', async () => {
    const id = await paidTooLate(pot, 5);
    await (await Buyer.entering(shop, 'openid-neighbour')).buy([pot(1)]);
    await shop.notify(shop.pay.paidNotice(id));
    await shop.notify(shop.pay.refundNotice(id, { amount: { refund: 1 } }));
    expect(statusOf(id)).toBe('refunding');
  });
});

describe('Timers', () => {
  it('end coupons whose time is over, and only those', async () => {
    await shop.insert({
      couponTemplates: [aTemplate({ _id: 'today', validity: { kind: 'days', days: 0 } })],
    });
    const [short, long] = [await friend.claim('today'), await friend.claim()];
    shop.later(day);
    expect(await shop.job('expire-coupons')).toEqual({ ok: true, data: { done: 1 } });
    expect(shop.one('coupons', short).status).toBe('expired');
    expect(shop.one('coupons', long).status).toBe('claimed');
  });

  it.each([
    ['a phone', { kind: 'phone', openid: 'openid-friend', unionid: '' }],
    ['the console', { kind: 'staff', staffId: 'staff-owner' }],
    ['plain HTTP', { kind: 'http' }],
    ['another function', { kind: 'function', source: 'wx_client,scf' }],
  ] as const)('do not listen to %s', async (_, caller) => {
    await friend.place([tea(1)]);
    shop.later(30 * minute);
    const before = shop.snapshot();
    expect(await shop.job('close-unpaid', caller)).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(shop.snapshot()).toBe(before);
  });

  it('of a name nobody knows do nothing', async () => {
    expect(await shop.job('drop-everything')).toMatchObject({ ok: false, code: 'UNKNOWN_ACTION' });
    expect(await shop.job('constructor')).toMatchObject({ ok: false, code: 'UNKNOWN_ACTION' });
  });
});
