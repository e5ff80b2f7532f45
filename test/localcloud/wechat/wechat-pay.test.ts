import { setTimeout as sleep } from 'node:timers/promises';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import { openEngine } from '../../../localcloud/engine/engine';
import { LADDER_SECONDS } from '../../../localcloud/wechat/pay/notices';
import { payCollections } from '../../../localcloud/wechat/pay/pay-records';
import { aMerchant, readNotice, type Merchant } from './merchant';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

const JSAPI = 'v3/pay/transactions/jsapi';
const REFUNDS = 'v3/refund/domestic/refunds';

let merchant: Merchant;

beforeEach(async () => {
  merchant = await aMerchant();
});

afterEach(() => merchant.close());

const order = (outTradeNo: string) => `v3/pay/transactions/out-trade-no/${outTradeNo}`;
const query = (outTradeNo: string) =>
  merchant.request('GET', `${order(outTradeNo)}?mchid=${merchant.settings.mchid}`);
const close = (outTradeNo: string) =>
  merchant.request('POST', `${order(outTradeNo)}/close`, { mchid: merchant.settings.mchid });

const aPrepay = (change: object = {}) => ({
  appid: merchant.settings.appid,
  mchid: merchant.settings.mchid,
  description: '明前龙井 等 2 件',
  out_trade_no: 'Order20260101ABCDEFabcdef',
  notify_url: `${merchant.origin}/v1/notify/wechatpay`,
  amount: { total: 8850, currency: 'CNY' },
  payer: { openid: 'o-friend' },
  ...change,
});

const prepay = (change: object = {}) => merchant.request('POST', JSAPI, aPrepay(change));

async function paid(outTradeNo = 'Order20260101ABCDEFabcdef'): Promise<void> {
  await prepay({ out_trade_no: outTradeNo });
  await merchant.pay.pay(outTradeNo, 'o-friend', 'none');
}

const aRefund = (change: object = {}) => ({
  out_trade_no: 'Order20260101ABCDEFabcdef',
  out_refund_no: 'refund-1',
  reason: '商品已售完',
  notify_url: `${merchant.origin}/v1/notify/wechatpay`,
  amount: { refund: 850, total: 8850, currency: 'CNY' },
  ...change,
});

async function eventually(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !condition(); n++) await sleep(10);
  expect(condition()).toBe(true);
}

describe('a purchase from prepay to notice', () => {
  it('is prepaid, shown on the pay sheet, paid, notified and found by query', async () => {
    const { status, data } = await prepay({ attach: 'shop' });
    expect(status).toBe(200);
    expect(merchant.pay.sheet(data.prepay_id)).toEqual({
      orderId: 'Order20260101ABCDEFabcdef',
      amountFen: 8850,
      description: '明前龙井 等 2 件',
    });
    expect((await query('Order20260101ABCDEFabcdef')).data).toMatchObject({
      trade_state: 'NOTPAY',
      amount: { total: 8850 },
    });

    const outcome = await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'normal');
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
      out_trade_no: 'Order20260101ABCDEFabcdef',
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
    expect((await query('Order20260101ABCDEFabcdef')).data).toEqual(content);
  });

  it('hides the content from whoever lacks the APIv3 key', async () => {
    await prepay();
    await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'normal');
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
    expect(await prepay(change)).toMatchObject({
      status: 400,
      data: { code: 'PARAM_ERROR', detail: { field, location: 'body' } },
    });
  });

  it('of another app, merchant or notify host is refused', async () => {
    expect((await prepay({ appid: 'wxother' })).data.code).toBe('APPID_MCHID_NOT_MATCH');
    expect((await prepay({ mchid: '1600000001' })).data.code).toBe('MCH_NOT_EXISTS');
    expect((await prepay({ notify_url: 'http://example.com/n' })).data.code).toBe(
      'INVALID_REQUEST',
    );
  });

  it('repeated word for word gives the same prepay_id', async () => {
    const [first, second] = [await prepay(), await prepay()];
    expect(second.data.prepay_id).toBe(first.data.prepay_id);
  });

  it('of forty at once for one order gives one prepay_id', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => prepay()));
    expect(new Set(answers.map(({ data }) => data.prepay_id as unknown)).size).toBe(1);
  });

  it.each<[string, object]>([
    ['amount', { amount: { total: 1, currency: 'CNY' } }],
    ['payer', { payer: { openid: 'o-other' } }],
    ['description', { description: '别的' }],
  ])('repeated with another %s is refused', async (_, change) => {
    await prepay();
    expect(await prepay(change)).toMatchObject({ status: 400, data: { code: 'INVALID_REQUEST' } });
  });

  it('for a paid or closed order is refused', async () => {
    await paid();
    expect((await prepay()).data.code).toBe('ORDERPAID');
    await prepay({ out_trade_no: 'another-order' });
    await close('another-order');
    expect((await prepay({ out_trade_no: 'another-order' })).data.code).toBe('ORDER_CLOSED');
  });

  it('older than two hours gets a new prepay_id, and the old one cannot be paid', async () => {
    const first = await prepay();
    merchant.advance(2 * 3_600_000);
    expect(await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'none')).toEqual({
      ok: false,
      code: 'PREPAY_EXPIRED',
    });
    const second = await prepay();
    expect(second.data.prepay_id).not.toBe(first.data.prepay_id);
    expect((await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'none')).ok).toBe(true);
  });
});

describe('a request that is not the merchant’s', () => {
  it('by another serial number or merchant is refused', async () => {
    const serial = await merchant.request('POST', JSAPI, aPrepay(), {
      merchantSerial: 'F'.repeat(40),
    });
    expect(serial).toMatchObject({ status: 401, data: { code: 'SIGN_ERROR' } });
    const mchid = await merchant.request('POST', JSAPI, aPrepay(), { mchid: '1699999999' });
    expect(mchid.data.code).toBe('MCH_NOT_EXISTS');
  });

  it('signed with another key is refused', async () => {
    const as = { merchantPrivateKey: merchant.settings.platformPrivateKey };
    expect(await merchant.request('POST', JSAPI, aPrepay(), as)).toMatchObject({
      status: 401,
      data: { code: 'SIGN_ERROR' },
    });
  });

  const send = (authorization: string | undefined, body: string) =>
    fetch(`${merchant.origin}/wechatpay/${JSAPI}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(authorization && { Authorization: authorization }),
      },
      body,
    });

  function authorizationFor(body: string, seconds: number): string {
    const { mchid, merchantSerial, merchantPrivateKey } = merchant.settings;
    const nonce = Formatter.nonce();
    const message = Formatter.request('POST', `/wechatpay/${JSAPI}`, seconds, nonce, body);
    return Formatter.authorization(
      mchid,
      nonce,
      Rsa.sign(message, merchantPrivateKey),
      seconds,
      merchantSerial,
    );
  }

  it('without, with half or with nonsense for a signature is refused', async () => {
    for (const authorization of [
      undefined,
      'Bearer x',
      'WECHATPAY2-SHA256-RSA2048 mchid="1"',
      'WECHATPAY2-SHA256-RSA2048 ',
    ])
      expect([401, 400]).toContain((await send(authorization, JSON.stringify(aPrepay()))).status);
  });

  it('changed on its way is refused', async () => {
    const body = JSON.stringify(aPrepay());
    const signed = authorizationFor(body, Formatter.timestamp());
    expect((await send(signed, body.replace('8850', '1'))).status).toBe(401);
    expect((await send(signed, body)).status).toBe(200);
  });

  it('signed more than five minutes ago or ahead is refused', async () => {
    const body = JSON.stringify(aPrepay());
    for (const away of [-301, 301])
      expect((await send(authorizationFor(body, Formatter.timestamp() + away), body)).status).toBe(
        401,
      );
  });

  it('with a signed body that is no JSON is a PARAM_ERROR', async () => {
    const answer = await send(authorizationFor('{', Formatter.timestamp()), '{');
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'PARAM_ERROR']);
  });

  it('hears its refusal signed by WeChat Pay', async () => {
    const answer = await send(undefined, '{}');
    const body = await answer.text();
    const header = (name: string): string => answer.headers.get(`wechatpay-${name}`) ?? '';
    const message = Formatter.response(header('timestamp'), header('nonce'), body);
    expect(Rsa.verify(message, header('signature'), merchant.settings.platformPublicKey)).toBe(
      true,
    );
  });
});

describe('paying', () => {
  it.each([
    ['an order nobody prepaid', 'unknown-order', 'o-friend', 'UNKNOWN_ORDER'],
    ['somebody else’s order', 'Order20260101ABCDEFabcdef', 'o-stranger', 'WRONG_PAYER'],
  ])('%s is refused', async (_, orderId, openid, code) => {
    await prepay();
    expect(await merchant.pay.pay(orderId, openid, 'normal')).toEqual({ ok: false, code });
    expect(merchant.notices).toEqual([]);
  });

  it('after the merchant’s time_expire is refused', async () => {
    await prepay({ time_expire: new Date(Date.now() + 60_000).toISOString() });
    merchant.advance(61_000);
    expect(await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'normal')).toMatchObject(
      {
        code: 'PREPAY_EXPIRED',
      },
    );
  });

  it('a hundred times at once takes the money once', async () => {
    await prepay();
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () =>
        merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'normal'),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(merchant.notices).toHaveLength(1);
  });
});

describe('closing an order', () => {
  it('answers 204, shows CLOSED, and cannot be paid any more', async () => {
    await prepay();
    expect((await close('Order20260101ABCDEFabcdef')).status).toBe(204);
    expect((await query('Order20260101ABCDEFabcdef')).data.trade_state).toBe('CLOSED');
    expect(await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'normal')).toMatchObject(
      {
        code: 'ORDER_CLOSED',
      },
    );
  });

  it('that is paid already is refused', async () => {
    await paid();
    expect(await close('Order20260101ABCDEFabcdef')).toMatchObject({
      status: 400,
      data: { code: 'ORDERPAID' },
    });
  });

  it('races with the payment, and exactly one of them wins', async () => {
    for (let n = 0; n < 10; n++) {
      const number = `race-${n}-order`;
      await prepay({ out_trade_no: number });
      const [closed, outcome] = await Promise.all([
        close(number),
        merchant.pay.pay(number, 'o-friend', 'none'),
      ]);
      expect([closed.status === 204, outcome.ok].filter(Boolean)).toHaveLength(1);
    }
  });

  it('that does not exist, like querying it, is ORDER_NOT_EXIST', async () => {
    expect(await close('unknown-order')).toMatchObject({
      status: 404,
      data: { code: 'ORDER_NOT_EXIST' },
    });
    expect(await query('unknown-order')).toMatchObject({
      status: 404,
      data: { code: 'ORDER_NOT_EXIST' },
    });
  });
});

describe('notices that are not as they should be', () => {
  const noticesFor = async (
    mode: 'none' | 'twice' | 'bad-signature' | 'wrong-amount' | 'stale',
  ) => {
    await prepay();
    await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', mode);
    return merchant.notices.map((captured) => readNotice(captured, merchant.settings));
  };

  it('none: the order is paid and nobody says so', async () => {
    expect(await noticesFor('none')).toEqual([]);
    expect((await query('Order20260101ABCDEFabcdef')).data.trade_state).toBe('SUCCESS');
  });

  it('twice: one event, two deliveries', async () => {
    const [first, second] = await noticesFor('twice');
    expect(first?.genuine && second?.genuine).toBe(true);
    expect(second?.notice.id).toBe(first?.notice.id);
    expect(second?.content).toEqual(first?.content);
  });

  it('bad-signature: everything right but the signature', async () => {
    const [only] = await noticesFor('bad-signature');
    expect(only).toMatchObject({
      genuine: false,
      fresh: true,
      content: { amount: { total: 8850 } },
    });
  });

  it('wrong-amount: truly signed, while the query tells the truth', async () => {
    const [only] = await noticesFor('wrong-amount');
    expect(only).toMatchObject({ genuine: true, content: { amount: { total: 8851 } } });
    expect((await query('Order20260101ABCDEFabcdef')).data.amount.total).toBe(8850);
  });

  it('stale: truly signed, ten minutes ago', async () => {
    const [only] = await noticesFor('stale');
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
    await prepay();
    const outcome = await merchant.pay.pay(
      'Order20260101ABCDEFabcdef',
      'o-friend',
      'normal',
      0.0005,
    );
    expect(outcome).toMatchObject({ notifications: [{ status: 500 }] });
    await eventually(
      () => merchant.engine.count('~notices') === 0 && merchant.notices.length === 4,
    );
    await sleep(100);
    expect(merchant.notices).toHaveLength(4);
    const read = merchant.notices.map((captured) => readNotice(captured, merchant.settings));
    expect(read.every(({ genuine }) => genuine)).toBe(true);
    expect(new Set(read.map(({ notice }) => notice.id as unknown)).size).toBe(1);
  });

  it('is given up after fifteen repeats', async () => {
    merchant.statuses.push(...Array.from({ length: 40 }, () => 500));
    await prepay();
    await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'normal', 0);
    await eventually(
      () => merchant.engine.count('~notices') === 0 && merchant.notices.length >= 16,
    );
    expect(merchant.notices).toHaveLength(16);
  });

  it('is still owed after a restart', async () => {
    const engine = openEngine({ file: ':memory:', collections: payCollections });
    await merchant.close();
    merchant = await aMerchant({ ...engine, close: async () => undefined });
    merchant.statuses.push(500);
    await prepay();
    await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'normal', 0.0001);
    await merchant.pay.stop();
    const owed = engine.find('~notices')[0];
    expect(owed).toMatchObject({ attempts: 1 });
    await merchant.close();

    merchant = await aMerchant(engine);
    await engine.update(
      '~notices',
      {},
      { $set: { url: `${merchant.origin}/v1/notify/wechatpay` } },
    );
    merchant.pay.resume();
    await eventually(() => merchant.notices.length === 1 && engine.count('~notices') === 0);
  });
});

describe('a refund', () => {
  it('is accepted, then done, notified, and found by its number', async () => {
    await paid();
    const { status, data } = await merchant.request('POST', REFUNDS, aRefund());
    expect(status).toBe(200);
    expect(data).toMatchObject({
      status: 'PROCESSING',
      out_refund_no: 'refund-1',
      amount: { refund: 850, total: 8850, payer_refund: 850 },
    });
    await eventually(() => merchant.notices.length === 1);
    const captured = merchant.notices[0];
    if (!captured) throw new Error('No notice came.');
    const { genuine, notice, content } = readNotice(captured, merchant.settings);
    expect(genuine).toBe(true);
    expect(notice).toMatchObject({
      event_type: 'REFUND.SUCCESS',
      resource: { original_type: 'refund' },
    });
    expect(content).toMatchObject({
      out_trade_no: 'Order20260101ABCDEFabcdef',
      out_refund_no: 'refund-1',
      refund_status: 'SUCCESS',
      amount: { total: 8850, refund: 850, payer_total: 8850, payer_refund: 850 },
    });
    expect((await merchant.request('GET', `${REFUNDS}/refund-1`)).data).toMatchObject({
      status: 'SUCCESS',
      refund_id: data.refund_id,
    });
    expect((await query('Order20260101ABCDEFabcdef')).data.trade_state).toBe('REFUND');
  });

  it('repeated word for word is the same refund; with another amount it is refused', async () => {
    await paid();
    const first = await merchant.request('POST', REFUNDS, aRefund());
    const again = await merchant.request('POST', REFUNDS, aRefund());
    expect(again.data.refund_id).toBe(first.data.refund_id);
    const other = aRefund({ amount: { refund: 1, total: 8850, currency: 'CNY' } });
    expect((await merchant.request('POST', REFUNDS, other)).data.code).toBe('INVALID_REQUEST');
  });

  it('of twenty at once never gives back more than was paid', async () => {
    await paid();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        merchant.request(
          'POST',
          REFUNDS,
          aRefund({
            out_refund_no: `refund-${n}`,
            amount: { refund: 850, total: 8850, currency: 'CNY' },
          }),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(answers.filter(({ data }) => data.code === 'INVALID_REQUEST')).toHaveLength(10);
  });

  it.each<[string, object, number, string]>([
    ['of an unknown order', { out_trade_no: 'unknown-order' }, 404, 'RESOURCE_NOT_EXISTS'],
    ['that names no order', { out_trade_no: undefined }, 400, 'PARAM_ERROR'],
    [
      'of another total',
      { amount: { refund: 1, total: 1, currency: 'CNY' } },
      400,
      'INVALID_REQUEST',
    ],
    [
      'of more than was paid',
      { amount: { refund: 8851, total: 8850, currency: 'CNY' } },
      400,
      'INVALID_REQUEST',
    ],
    ['of nothing', { amount: { refund: 0, total: 8850, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['with a bad number', { out_refund_no: 'a b' }, 400, 'PARAM_ERROR'],
  ])('%s is refused', async (_, change, status, code) => {
    await paid();
    expect(await merchant.request('POST', REFUNDS, aRefund(change))).toMatchObject({
      status,
      data: { code },
    });
  });

  it('of an order that is not paid, or was paid over a year ago, is refused', async () => {
    await prepay();
    expect((await merchant.request('POST', REFUNDS, aRefund())).data.code).toBe('INVALID_REQUEST');
    await merchant.pay.pay('Order20260101ABCDEFabcdef', 'o-friend', 'none');
    merchant.advance(366 * 86_400_000);
    expect((await merchant.request('POST', REFUNDS, aRefund())).data.code).toBe('INVALID_REQUEST');
  });

  it('by an unknown number is RESOURCE_NOT_EXISTS', async () => {
    expect(await merchant.request('GET', `${REFUNDS}/unknown`)).toMatchObject({
      status: 404,
      data: { code: 'RESOURCE_NOT_EXISTS' },
    });
  });

  it('that was under way at a stop is finished after the restart', async () => {
    await paid();
    await merchant.engine.set('~refunds', 'refund-9', {
      status: 'PROCESSING',
      requestHash: 'h',
      refundId: '503',
      outTradeNo: 'Order20260101ABCDEFabcdef',
      transactionId: '42000',
      refundFen: 1,
      totalFen: 8850,
      notifyUrl: null,
      createdAt: Date.now(),
      successAt: null,
    });
    merchant.pay.resume();
    await eventually(() => merchant.engine.count('~refunds', { status: 'SUCCESS' }) === 1);
  });
});
