import { fixtureCloud, type FixtureCloud } from './fixture-cloud';

let cloud: FixtureCloud;
beforeAll(async () => {
  cloud = await fixtureCloud();
});
afterAll(() => cloud.close());

const get = async (address: string) => {
  const response = await fetch(cloud.url + address);
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};

describe('what people do in WeChat', () => {
  it('gives a code for a phone number as long as the quota lasts', async () => {
    await cloud.post('/dev/wechat/phone-quota', { left: 1 });
    const ask = () =>
      cloud.post('/dev/wechat/phone-code', { openid: 'olaf', phone: '13800138000' });
    expect((await ask()).json).toMatchObject({
      errMsg: 'getPhoneNumber:ok',
      code: expect.any(String),
    });
    expect((await ask()).json).toMatchObject({ errno: 1400001 });
    expect((await get('/dev/wechat/phone-quota')).json).toEqual({ left: 0 });
  });

  it('shows the templates there are, and takes new ones', async () => {
    const template = { templateId: 'mine', title: '新品提醒', fields: ['thing1', 'time2'] };
    expect((await cloud.post('/dev/wechat/templates', template)).json).toEqual({ ok: true });
    const { json } = await get('/dev/wechat/templates');
    expect(json['templates']).toContainEqual({
      _id: 'mine',
      title: '新品提醒',
      fields: ['thing1', 'time2'],
    });
    const { json: answer } = await cloud.post('/dev/wechat/subscribe', {
      openid: 'olaf',
      answers: { mine: 'accept' },
    });
    expect(answer).toEqual({ errMsg: 'requestSubscribeMessage:ok', mine: 'accept' });
  });

  it('is forgotten with a reset', async () => {
    await cloud.post('/dev/wechat/risk-rank', { openid: 'olaf', rank: 3 });
    await cloud.post('/dev/wechat/message-switch', { openid: 'olaf', on: false });
    await cloud.post('/dev/reset', {});
    expect((await get('/dev/wechat/phone-quota')).json).toEqual({ left: 1000 });
    expect((await get('/dev/wechat/templates')).json['templates']).not.toContainEqual(
      expect.objectContaining({ _id: 'mine' }),
    );
    expect(cloud.engine.count('~wxRiskRanks') + cloud.engine.count('~wxMessagesOff')).toBe(0);
  });

  it.each([
    ['subscribe', {}],
    ['subscribe', { openid: '1', answers: {} }],
    ['subscribe', { openid: 'olaf', answers: { mine: 'maybe' } }],
    ['subscribe', { openid: 'olaf', answers: { 'a b': 'accept' } }],
    ['message-switch', { openid: 'olaf', on: 'yes' }],
    ['templates', { templateId: 'x', title: 'x', fields: ['emoji1'] }],
    ['templates', { templateId: '../x', title: 'x', fields: ['thing1'] }],
    ['phone-code', { openid: 'olaf', phone: 'call me' }],
    ['phone-code', { openid: 'olaf', phone: '13800138000', countryCode: '086' }],
    ['phone-quota', { left: -1 }],
    ['phone-quota', { left: 0.5 }],
    ['risk-rank', { openid: 'olaf', rank: 5 }],
    ['media-verdict', { suggest: 'maybe' }],
    ['media-verdict', { suggest: 'risky', times: 0 }],
    ['confirm-receipt', { transactionId: 5 }],
  ])('refuses at %s: %j', async (route, body) => {
    const { status, json } = await cloud.post(`/dev/wechat/${route}`, body);
    expect([status, json.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('knows no shipment that was not told', async () => {
    expect((await get('/dev/wechat/shipping?transactionId=x')).json).toMatchObject({
      code: 'UNKNOWN_ORDER',
    });
    const { json } = await cloud.post('/dev/wechat/confirm-receipt', { transactionId: 'x' });
    expect(json).toMatchObject({ code: 'UNKNOWN_ORDER' });
    expect((await get('/dev/wechat/messages?openid=1')).json).toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
