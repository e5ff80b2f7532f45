import * as v from 'valibot';
import { openSettings, type CloudSettings } from '../../../localcloud/wechat/settings';
import { payClient } from '../wechat/merchant';
import { fixtureCloud, type FixtureCloud } from './fixture-cloud';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

const orderId = 'Order20260101ABCDEFabcdef';

let cloud: FixtureCloud;
let settings: CloudSettings;
let prepayId: string;

beforeEach(async () => {
  cloud = await fixtureCloud();
  settings = await openSettings(null);
  const { data } = await payClient(settings, cloud.url)('POST', 'v3/pay/transactions/jsapi', {
    appid: settings.appid,
    mchid: settings.mchid,
    description: '明前龙井',
    out_trade_no: orderId,
    notify_url: `${cloud.url}/v1/notify/wechatpay`,
    amount: { total: 8850, currency: 'CNY' },
    payer: { openid: 'o-friend' },
  });
  prepayId = data.prepay_id;
});

afterEach(() => cloud.close());

const pay = (body: object) => cloud.post('/dev/pay', body);
const get = async (address: string): Promise<unknown> => (await fetch(cloud.url + address)).json();
const owedIds = async (): Promise<string[]> => {
  const list = v.object({ notices: v.array(v.object({ id: v.string() })) });
  return v.parse(list, await get('/dev/notices')).notices.map(({ id }) => id);
};
const merchant = (method: 'GET' | 'POST', address: string, body?: object) =>
  payClient(settings, cloud.url)(method, address, body);
const json = { 'Content-Type': 'application/json' };
const notifyUrl = () => `${cloud.url}/v1/notify/wechatpay`;

describe('the pay sheet of a phone', () => {
  it('shows what is to be paid', async () => {
    expect((await cloud.post('/dev/prepay', { prepayId })).json).toEqual({
      orderId,
      amountFen: 8850,
      description: '明前龙井',
    });
  });

  it('knows no other prepay', async () => {
    expect(await cloud.post('/dev/prepay', { prepayId: 'wx0' })).toMatchObject({
      status: 404,
      json: { code: 'UNKNOWN_PREPAY' },
    });
  });

  it('pays, and the notify function hears of it from WeChat Pay', async () => {
    const { json } = await pay({ orderId, as: 'o-friend' });
    expect(json).toMatchObject({ ok: true, notifications: [{ status: 200 }] });
    const { event, identity } = JSON.parse(json.notifications[0].body);
    expect(event).toMatchObject({ httpMethod: 'POST', path: '/wechatpay' });
    expect(event.headers['wechatpay-serial']).toBe(settings.platformKeyId);
    expect(JSON.parse(event.body)).toMatchObject({ event_type: 'TRANSACTION.SUCCESS' });
    expect(identity.env).toEqual({ TCB_SOURCE: 'wx_http' });
  });

  it.each([
    ['an unknown order', { orderId: 'nobody-knows', as: 'o-friend' }, 404, 'UNKNOWN_ORDER'],
    ['another person', { orderId, as: 'o-stranger' }, 409, 'WRONG_PAYER'],
    ['an unknown way to notify', { orderId, as: 'o-friend', notify: 'loudly' }, 400, 'BAD_REQUEST'],
    ['no person', { orderId }, 400, 'BAD_REQUEST'],
    ['an operator for a name', { orderId: { $ne: '' }, as: 'o-friend' }, 400, 'BAD_REQUEST'],
  ])('refuses %s', async (_, body, status, code) => {
    expect(await pay(body)).toMatchObject({ status, json: { ok: false, code } });
  });

  it.each([
    ['no copy at all', { copies: 0 }],
    ['a hundred copies', { copies: 100 }],
    ['half a copy', { copies: 1.5 }],
    ['a delay before now', { delayMs: -1 }],
    ['a wish nobody knows', { loud: true }],
    ['a seed that is a text', { shuffle: 'seven' }],
  ])('refuses %s of the notice', async (_, notify) => {
    expect(await pay({ orderId, as: 'o-friend', notify })).toMatchObject({
      status: 400,
      json: { code: 'BAD_REQUEST' },
    });
    expect(await pay({ orderId, as: 'o-friend', notify: 'none' })).toMatchObject({ status: 200 });
  });

  it('refuses to pay twice', async () => {
    await pay({ orderId, as: 'o-friend', notify: 'none' });
    expect(await pay({ orderId, as: 'o-friend' })).toMatchObject({
      status: 409,
      json: { code: 'ALREADY_PAID' },
    });
  });

  it('knows nothing of it after a reset', async () => {
    await cloud.post('/dev/reset', {});
    expect(await pay({ orderId, as: 'o-friend' })).toMatchObject({ status: 404 });
  });
});

describe('notices that wait', () => {
  it('are listed, let go in a chosen order, and dropped', async () => {
    await pay({ orderId, as: 'o-friend', notify: { copies: 3, hold: true } });
    expect(await get('/dev/notices')).toMatchObject({
      notices: [
        { about: orderId, eventType: 'TRANSACTION.SUCCESS', attempts: 0, held: true, extra: false },
        { about: orderId, held: true, extra: true },
        { about: orderId, held: true, extra: true },
      ],
    });
    const ids = await owedIds();
    expect(await cloud.post('/dev/notices/drop', { ids: [ids[1]] })).toMatchObject({
      json: { ok: true, dropped: [ids[1]] },
    });
    const { json } = await cloud.post('/dev/notices/deliver', { order: 'reversed' });
    expect(json.deliveries).toMatchObject([
      { id: ids[2], status: 200 },
      { id: ids[0], status: 200 },
    ]);
    expect(await get('/dev/notices')).toEqual({ notices: [] });
  });

  it('that nobody owes are UNKNOWN_NOTICE, and none of the others goes', async () => {
    await pay({ orderId, as: 'o-friend', notify: { hold: true } });
    const ids = [...(await owedIds()), 'nobody'];
    for (const way of ['deliver', 'drop'])
      expect(await cloud.post(`/dev/notices/${way}`, { ids })).toMatchObject({
        status: 404,
        json: { code: 'UNKNOWN_NOTICE' },
      });
    expect(await owedIds()).toHaveLength(1);
  });

  it('are decided about by the fault panel', async () => {
    const drop = { seed: 1, notices: { drop: 1, double: 0, late: 0, lateMs: 0 } };
    const put = { method: 'PUT', headers: json, body: JSON.stringify(drop) };
    expect((await fetch(`${cloud.url}/dev/faults`, put)).status).toBe(200);
    expect((await pay({ orderId, as: 'o-friend' })).json.notifications).toEqual([]);
    expect(await get('/dev/notices')).toMatchObject({ notices: [{ about: orderId, attempts: 1 }] });
  });
});

describe('a refund', () => {
  const refund = () =>
    merchant('POST', 'v3/refund/domestic/refunds', {
      out_trade_no: orderId,
      out_refund_no: 'refund-1',
      notify_url: notifyUrl(),
      amount: { refund: 8850, total: 8850, currency: 'CNY' },
    });

  it('ends as a person says', async () => {
    await pay({ orderId, as: 'o-friend', notify: 'none' });
    await cloud.post('/dev/refunds/next', { outcome: 'hold' });
    await refund();
    expect(await get('/dev/refunds')).toMatchObject({
      refunds: [{ id: 'refund-1', orderId, amountFen: 8850, status: 'PROCESSING', endsAs: 'hold' }],
      next: 'hold',
    });
    const settle = (outcome: string) =>
      cloud.post('/dev/refunds/settle', { refundId: 'refund-1', outcome });
    const { json } = await settle('ABNORMAL');
    const { event } = JSON.parse(json.notifications[0].body);
    expect(JSON.parse(event.body)).toMatchObject({ event_type: 'REFUND.ABNORMAL' });
    expect(await settle('SUCCESS')).toMatchObject({ status: 200 });
    expect(await settle('SUCCESS')).toMatchObject({ status: 409, json: { code: 'REFUND_OVER' } });
  });

  it.each([
    [{ refundId: 'nobody', outcome: 'SUCCESS' }, 404, 'UNKNOWN_REFUND'],
    [{ refundId: 'refund-1', outcome: 'PROCESSING' }, 400, 'BAD_REQUEST'],
    [{ refundId: '', outcome: 'SUCCESS' }, 400, 'BAD_REQUEST'],
  ])('as in %j is refused', async (body, status, code) => {
    expect(await cloud.post('/dev/refunds/settle', body)).toMatchObject({ status, json: { code } });
  });
});

describe('a transfer', () => {
  const transferId = 'Reward1';
  beforeEach(async () => {
    await cloud.post('/dev/account', { depositFen: 5000 });
    await merchant('POST', 'v3/fund-app/mch-transfer/transfer-bills', {
      appid: settings.appid,
      out_bill_no: transferId,
      transfer_scene_id: '1000',
      openid: 'o-fan',
      transfer_amount: 1200,
      transfer_remark: '推荐奖励',
      notify_url: notifyUrl(),
      transfer_scene_report_infos: [
        { info_type: '活动名称', info_content: '推荐有礼' },
        { info_type: '奖励说明', info_content: '好友下单奖励' },
      ],
    });
  });

  it('is seen and confirmed by the person it is for', async () => {
    expect(await get('/dev/transfers?openid=o-fan')).toMatchObject({
      transfers: [{ id: transferId, openid: 'o-fan', amountFen: 1200, state: 'WAIT_USER_CONFIRM' }],
    });
    expect(await get('/dev/transfers?openid=o-friend')).toEqual({ transfers: [] });
    const confirm = (as: string) => cloud.post('/dev/transfers/confirm', { transferId, as });
    expect(await confirm('o-friend')).toMatchObject({ status: 409, json: { code: 'WRONG_PAYEE' } });
    const { json } = await confirm('o-fan');
    const { event } = JSON.parse(json.notifications[0].body);
    expect(JSON.parse(event.body)).toMatchObject({ event_type: 'MCHTRANSFER.BILL.FINISHED' });
    expect(await confirm('o-fan')).toMatchObject({ status: 409, json: { code: 'TRANSFER_OVER' } });
    expect(await get('/dev/account')).toEqual({ balanceFen: 3800 });
  });

  it('can fail on the person’s side, and the money comes back', async () => {
    const failed = { transferId, as: 'o-fan', reason: 'ACCOUNT_FROZEN' };
    expect((await cloud.post('/dev/transfers/fail', failed)).status).toBe(200);
    expect(await get('/dev/transfers')).toMatchObject({
      transfers: [{ state: 'FAIL', failReason: 'ACCOUNT_FROZEN' }],
    });
    expect(await get('/dev/account')).toEqual({ balanceFen: 5000 });
  });
});

describe('WeChat Pay', () => {
  it('refuses as many requests as arranged', async () => {
    await cloud.post('/dev/pay-refusals', { times: 1 });
    const query = () =>
      merchant('GET', `v3/pay/transactions/out-trade-no/${orderId}?mchid=${settings.mchid}`);
    expect(await query()).toMatchObject({ status: 429, data: { code: 'FREQUENCY_LIMITED' } });
    expect((await query()).status).toBe(200);
  });

  it.each([
    ['/dev/account', { depositFen: 0 }],
    ['/dev/account', { depositFen: 0.5 }],
    ['/dev/pay-refusals', { times: -1 }],
    ['/dev/pay-refusals', { times: 1, code: 'ANYTHING' }],
    ['/dev/refunds/next', { outcome: 'maybe' }],
    ['/dev/notices/deliver', { order: 'by name' }],
    ['/dev/notices/drop', { ids: [{ $ne: '' }] }],
    ['/dev/transfers/confirm', { transferId: 'x' }],
    ['/dev/transfers/fail', { transferId: 'x', as: 'o-fan', reason: '坏' }],
  ])('%s does not take %j', async (address, body) => {
    expect(await cloud.post(address, body)).toMatchObject({
      status: 400,
      json: { code: 'BAD_REQUEST' },
    });
  });
});
