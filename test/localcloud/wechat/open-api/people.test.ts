import { APPID, wechatHouse, type WechatHouse } from './wechat-house';

let house: WechatHouse;
afterEach(() => house.close());

describe.each(['message port', 'HTTP'] as const)('a phone number by %s', (transport) => {
  beforeEach(async () => {
    house = await wechatHouse({ transport });
    if (transport === 'HTTP') house.clock.now = Date.now();
  });
  const codeFor = async (phone = '13800138000', countryCode = '86') => {
    const outcome = await house.wechat.phoneNumbers.issue('olaf', phone, countryCode);
    return 'code' in outcome ? outcome.code : '';
  };
  const exchange = (code: unknown, openid?: string) =>
    house.ask('phonenumber.getPhoneNumber', { code, ...(openid !== undefined && { openid }) });

  it('is given for a code, once', async () => {
    const code = await codeFor();
    expect(await exchange(code)).toEqual({
      errCode: 0,
      errMsg: 'openapi.phonenumber.getPhoneNumber:ok',
      phoneInfo: {
        phoneNumber: '13800138000',
        purePhoneNumber: '13800138000',
        countryCode: '86',
        watermark: { timestamp: Math.floor(house.clock.now / 1000), appid: APPID },
      },
    });
    expect((await exchange(code)).errCode).toBe(40029);
  });

  it('of another country has its code in front', async () => {
    expect((await exchange(await codeFor('61234567', '852')))['phoneInfo']).toMatchObject({
      phoneNumber: '+85261234567',
      purePhoneNumber: '61234567',
      countryCode: '852',
    });
  });

  it('is given within five minutes', async () => {
    const [inTime, late] = [await codeFor(), await codeFor()];
    house.clock.now += 299_999;
    expect((await exchange(inTime)).errCode).toBe(0);
    house.clock.now += 1;
    expect((await exchange(late)).errCode).toBe(40029);
  });

  it('is given to one of two who ask at the same time', async () => {
    const code = await codeFor();
    const codes = (await Promise.all([exchange(code), exchange(code)])).map((one) => one.errCode);
    expect(codes.sort()).toEqual([0, 40029]);
  });

  it('of another person is not given, and the code stays good', async () => {
    const code = await codeFor();
    expect((await exchange(code, 'ida')).errCode).toBe(40003);
    expect((await exchange(code, 'olaf')).errCode).toBe(0);
  });

  it.each([
    ['nothing', undefined, 44002],
    ['an empty code', '', 44002],
    ['a made-up code', 'x', 40029],
    ['a number', 5, 47001],
  ])('is not given for %s', async (_what, code, errCode) => {
    expect((await exchange(code)).errCode).toBe(errCode);
  });

  it('has no code when the quota is used up; used codes count over a restart', async () => {
    expect(house.wechat.phoneNumbers.callsLeft()).toBe(1000);
    await house.wechat.phoneNumbers.setCallsLeft(1);
    const code = await codeFor();
    expect(await house.wechat.phoneNumbers.issue('olaf', '13800138000')).toMatchObject({
      errno: 1400001,
    });
    await exchange(code);
    await house.restart();
    expect((await exchange(code)).errCode).toBe(40029);
    expect(house.wechat.phoneNumbers.callsLeft()).toBe(0);
  });
});

describe.each(['message port', 'HTTP'] as const)('the risk of a person by %s', (transport) => {
  beforeEach(async () => {
    house = await wechatHouse({ transport });
    if (transport === 'HTTP') house.clock.now = Date.now();
  });
  const ask = (changes: object = {}) =>
    house.ask('riskControl.getUserRiskRank', {
      appid: APPID,
      openid: 'olaf',
      scene: 1,
      clientIp: '127.0.0.1',
      ...changes,
    });

  it('is 0 unless it was set', async () => {
    expect(await ask()).toMatchObject({
      errCode: 0,
      riskRank: 0,
      unoinId: expect.any(Number),
    });
    await house.wechat.riskRanks.set('olaf', 4);
    await house.restart();
    expect((await ask())['riskRank']).toBe(4);
    expect((await ask({ openid: 'ida' }))['riskRank']).toBe(0);
  });

  it.each([
    ['another mini-program', { appid: 'wx1' }, 43104],
    ['no mini-program', { appid: undefined }, 44002],
    ['nobody', { openid: undefined }, 40003],
    ['no scene', { scene: undefined }, 40129],
    ['a scene of 2', { scene: 2 }, 40129],
    ['no address', { clientIp: '' }, 44002],
  ])('is not told for %s', async (_what, changes, errCode) => {
    expect((await ask(changes)).errCode).toBe(errCode);
  });
});
