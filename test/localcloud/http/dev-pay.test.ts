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
