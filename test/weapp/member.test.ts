import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import {
  bootMiniProgram,
  cloudOver,
  eventually,
  post,
  type MiniProgram,
} from '../support/mini-program';

jest.setTimeout(120_000);

const openid = 'visitor-card';
const card = 'packages/member/card/index';
const code = 'packages/member/code/index';

interface Reply<Data> {
  readonly data: Data;
}

let cloud: RunningCloud;
let token: string;
let shop: MiniProgram;

const ask = <Data>(action: string, data: object, key?: string) =>
  post(`${cloud.url}/v1/functions/shop`, token, {
    action,
    data,
    ...(key && { key }),
  }) as Promise<Reply<Data>>;

const succeed = (options?: { success?(value: object): void }) =>
  options?.success?.({ errMsg: 'ok' });

beforeAll(async () => {
  cloud = await startLocalCloud();
  const signedIn = await post(`${cloud.url}/dev/login`, null, { openid });
  ({ token } = signedIn as { token: string });
  // WeChat's engine has neither: who leans on them fails here as there.
  for (const name of ['TextEncoder', 'btoa']) Reflect.deleteProperty(globalThis, name);
  shop = bootMiniProgram(
    { path: 'pages/home/index', query: {}, scene: 1001 },
    {
      cloud: cloudOver(cloud.url, token),
      getScreenBrightness: (options?: { success?(value: object): void }) =>
        options?.success?.({ value: 0.4 }),
      setScreenBrightness: succeed,
      setKeepScreenOn: succeed,
    },
  );
});
afterAll(() => cloud?.stop());

async function register() {
  const phoneCode = await post(`${cloud.url}/dev/wechat/phone-code`, null, {
    openid,
    phone: '13812345678',
  });
  const { data } = await ask<{ privacy: { version: string } }>('memberCard', {});
  await ask(
    'register',
    {
      phone: { kind: 'wechat', code: (phoneCode as { code: string }).code },
      privacyVersion: data.privacy.version,
      marketing: false,
    },
    'register-1',
  );
}

/** Every picture of a page, as WeChat's picture tag gets it. */
const picturesOf = (data: unknown): string[] => [
  ...new Set(JSON.stringify(data).match(/data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+/g) ?? []),
];

describe('the member card in the compiled mini-program', () => {
  it('is offered to a guest, who is asked for nothing', async () => {
    const page = await shop.open(card);
    await page.waitFor('不开卡也能照常浏览和购买。');
    await page.tap('开通会员卡');
    expect(shop.calls).toContainEqual({
      name: 'navigateTo',
      argument: expect.objectContaining({ url: '/packages/member/register/index' }),
    });
  });

  it('shows the level and the way to the next after registering', async () => {
    await register();
    const page = await shop.open(card);
    await page.waitFor('成长值升级');
    await page.waitFor('全部等级');
  });

  it('shows the code of the minute as digits and as two pictures, on a bright screen', async () => {
    const page = await shop.open(code);
    await page.waitFor('秒后换新');
    const digits = /(\d{6} ){2}\d{6}/.exec(page.text())?.[0].replaceAll(' ', '');
    const { data } = await ask<{ code: string; cardNumber: string }>('cardCode', {});
    expect(digits?.slice(0, 12)).toBe(data.cardNumber.slice(0, 12));
    expect(picturesOf(page.instance.data['root'])).toHaveLength(2);
    await eventually(() =>
      shop.calls.find(
        ({ name, argument }) =>
          name === 'setScreenBrightness' && JSON.stringify(argument).includes('"value":1'),
      ),
    );
  });
});
