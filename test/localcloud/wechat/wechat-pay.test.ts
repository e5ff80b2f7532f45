import { aMerchant, readNotice, type Merchant } from './merchant';
import { Counter, orderNumber } from './a-counter';

/** Key pairs and servers start slowly on a busy machine. */
jest.setTimeout(30_000);

let merchant: Merchant;
let counter: Counter;

beforeEach(async () => {
  merchant = await aMerchant();
  counter = new Counter(merchant);
});

afterEach(() => merchant.close());

describe('a purchase from prepay to notice', () => {
  it('is prepaid, shown on the pay sheet, paid, notified and found by query', async () => {
    const { status, data } = await counter.prepay({ attach: 'shop' });
    expect(status).toBe(200);
    expect(merchant.pay.payments.sheet(data.prepay_id)).toEqual({
      orderId: orderNumber,
      amountFen: 8850,
      description: '明前龙井 等 2 件',
    });
    expect((await counter.query()).data).toMatchObject({
      trade_state: 'NOTPAY',
      amount: { total: 8850 },
    });

    const outcome = await counter.pay('normal');
    expect(outcome).toEqual({ ok: true, notifications: [{ status: 200, body: '{}' }] });

    const [captured] = merchant.notices;
    if (!captured) throw new Error('No notice came.');
    const { genuine, fresh, serial, notice, content } = readNotice(captured, merchant.settings);
    expect({ genuine, fresh, serial }).toEqual({
      genuine: true,
      fresh: true,
      serial: merchant.settings.platformKeyId,
    });
    expect(notice).toMatchObject({
      event_type: 'TRANSACTION.SUCCESS',
      resource_type: 'encrypt-resource',
    });
    expect(content).toEqual({
      appid: merchant.settings.appid,
      mchid: merchant.settings.mchid,
      out_trade_no: orderNumber,
      transaction_id: expect.stringMatching(/^42000\d{23}$/),
      trade_type: 'JSAPI',
      trade_state: 'SUCCESS',
      trade_state_desc: '支付成功',
      bank_type: 'OTHERS',
      attach: 'shop',
      success_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
      payer: { openid: 'o-friend' },
      amount: { total: 8850, payer_total: 8850, currency: 'CNY', payer_currency: 'CNY' },
    });
    expect((await counter.query()).data).toEqual(content);
    const { mchid } = merchant.settings;
    const byTransaction = `v3/pay/transactions/id/${content.transaction_id}?mchid=${mchid}`;
    expect((await merchant.request('GET', byTransaction)).data).toEqual(content);
  });

  it('hides the content from whoever lacks the APIv3 key', async () => {
    await counter.prepay();
    await counter.pay('normal');
    const [captured] = merchant.notices;
    expect(captured?.body).not.toMatch(/o-friend|8850|Order2026/);
    expect(
      () => captured && readNotice(captured, { ...merchant.settings, apiV3Key: 'x'.repeat(32) }),
    ).toThrow();
  });
});

describe('a prepay', () => {
  it.each<[string, object, string]>([
    ['amount 0', { amount: { total: 0, currency: 'CNY' } }, '/amount/total'],
    ['a negative amount', { amount: { total: -1, currency: 'CNY' } }, '/amount/total'],
    ['half a fen', { amount: { total: 1.5, currency: 'CNY' } }, '/amount/total'],
    ['an amount as text', { amount: { total: '100', currency: 'CNY' } }, '/amount/total'],
    ['another currency', { amount: { total: 1, currency: 'USD' } }, '/amount/currency'],
    ['no payer', { payer: undefined }, '/payer'],
    ['an empty openid', { payer: { openid: '' } }, '/payer/openid'],
    ['an order number of 5', { out_trade_no: 'abcde' }, '/out_trade_no'],
    ['an order number of 33', { out_trade_no: 'a'.repeat(33) }, '/out_trade_no'],
    ['an order number with a blank', { out_trade_no: 'order 1234' }, '/out_trade_no'],
    ['no description', { description: '' }, '/description'],
    ['a description of 128', { description: 'x'.repeat(128) }, '/description'],
    ['a notify address with parameters', { notify_url: 'http://127.0.0.1:1/n?x=1' }, '/notify_url'],
    ['a notify address that is none', { notify_url: 'nowhere' }, '/notify_url'],
    ['an expiry that is no time', { time_expire: 'tomorrow' }, '/time_expire'],
  ])('with %s is a PARAM_ERROR that names the field', async (_, change, field) => {
    expect(await counter.prepay(change)).toMatchObject({
      status: 400,
      data: { code: 'PARAM_ERROR', detail: { field, location: 'body' } },
    });
  });

  it('of another app, merchant or notify host is refused', async () => {
    expect((await counter.prepay({ appid: 'wxother' })).data.code).toBe('APPID_MCHID_NOT_MATCH');
    expect((await counter.prepay({ mchid: '1600000001' })).data.code).toBe('MCH_NOT_EXISTS');
    expect((await counter.prepay({ notify_url: 'http://example.com/n' })).data.code).toBe(
      'INVALID_REQUEST',
    );
  });

  it('repeated word for word gives the same prepay_id', async () => {
    const [first, second] = [await counter.prepay(), await counter.prepay()];
    expect(second.data.prepay_id).toBe(first.data.prepay_id);
  });

  it('of forty at once for one order gives one prepay_id', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => counter.prepay()));
    expect(new Set(answers.map(({ data }) => data.prepay_id as unknown)).size).toBe(1);
  });

  it.each<[string, object]>([
    ['amount', { amount: { total: 1, currency: 'CNY' } }],
    ['payer', { payer: { openid: 'o-other' } }],
    ['description', { description: '别的' }],
  ])('repeated with another %s is refused', async (_, change) => {
    await counter.prepay();
    expect(await counter.prepay(change)).toMatchObject({
      status: 400,
      data: { code: 'INVALID_REQUEST' },
    });
  });

  it('for a paid or closed order is refused', async () => {
    await counter.paid();
    expect((await counter.prepay()).data.code).toBe('ORDERPAID');
    await counter.prepay({ out_trade_no: 'another-order' });
    merchant.advance(5 * 60_000);
    await counter.close('another-order');
    expect((await counter.prepay({ out_trade_no: 'another-order' })).data.code).toBe(
      'ORDER_CLOSED',
    );
  });

  it('older than two hours gets a new prepay_id, and the old one cannot be paid', async () => {
    const first = await counter.prepay();
    merchant.advance(2 * 3_600_000);
    expect(await counter.pay('none')).toEqual({
      ok: false,
      code: 'PREPAY_EXPIRED',
    });
    const second = await counter.prepay();
    expect(second.data.prepay_id).not.toBe(first.data.prepay_id);
    expect((await counter.pay('none')).ok).toBe(true);
  });
});

describe('paying', () => {
  it.each([
    ['an order nobody prepaid', 'unknown-order', 'o-friend', 'UNKNOWN_ORDER'],
    ['somebody else’s order', orderNumber, 'o-stranger', 'WRONG_PAYER'],
  ])('%s is refused', async (_, orderId, openid, code) => {
    await counter.prepay();
    expect(await merchant.pay.payments.pay(orderId, openid, 'normal')).toEqual({ ok: false, code });
    expect(merchant.notices).toEqual([]);
  });

  it('after the merchant’s time_expire is refused', async () => {
    await counter.prepay({ time_expire: new Date(Date.now() + 60_000).toISOString() });
    merchant.advance(61_000);
    expect(await counter.pay('normal')).toMatchObject({
      code: 'PREPAY_EXPIRED',
    });
  });

  it('a hundred times at once takes the money once', async () => {
    await counter.prepay();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => counter.pay('normal')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(merchant.notices).toHaveLength(1);
  });
});

describe('closing an order', () => {
  it('answers 204, shows CLOSED, and cannot be paid any more', async () => {
    await counter.prepay();
    merchant.advance(5 * 60_000);
    expect((await counter.close()).status).toBe(204);
    expect((await counter.query()).data.trade_state).toBe('CLOSED');
    expect(await counter.pay('normal')).toMatchObject({
      code: 'ORDER_CLOSED',
    });
  });

  it('that is paid already is refused', async () => {
    await counter.paid();
    expect(await counter.close()).toMatchObject({
      status: 400,
      data: { code: 'ORDERPAID' },
    });
  });

  it('is refused in the first five minutes after it was opened, however often it was opened', async () => {
    await counter.prepay();
    merchant.advance(5 * 60_000 - 1000);
    await counter.prepay();
    expect(await counter.close()).toMatchObject({ status: 403, data: { code: 'RULE_LIMIT' } });
    expect((await counter.query()).data.trade_state).toBe('NOTPAY');
    merchant.advance(1000);
    expect((await counter.close()).status).toBe(204);
  });

  it('twice is as good as once', async () => {
    await counter.prepay();
    merchant.advance(5 * 60_000);
    await counter.close();
    expect((await counter.close()).status).toBe(204);
  });

  it('races with the payment, and exactly one of them wins', async () => {
    for (let n = 0; n < 10; n++) {
      const number = `race-${n}-order`;
      await counter.prepay({ out_trade_no: number });
      merchant.advance(5 * 60_000);
      const [closed, outcome] = await Promise.all([
        counter.close(number),
        counter.pay('none', number),
      ]);
      expect([closed.status === 204, outcome.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  it('that does not exist, like querying it, is ORDER_NOT_EXIST', async () => {
    expect(await counter.close('unknown-order')).toMatchObject({
      status: 404,
      data: { code: 'ORDER_NOT_EXIST' },
    });
    expect(await counter.query('unknown-order')).toMatchObject({
      status: 404,
      data: { code: 'ORDER_NOT_EXIST' },
    });
  });
});
