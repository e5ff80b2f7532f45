import type { HostedPhone } from '#contract/host';
import { resetPhone } from '../../support/taro-stub/phone';

/** The browser edition inside a page that plays WeChat's part. */
function embed(phone: Partial<HostedPhone> | null) {
  jest.resetModules();
  process.env.TARO_ENV = 'h5';
  if (phone === null) delete window.miniProgramHost;
  else {
    const hosted: HostedPhone = {
      launch: { scene: 1007, path: 'pages/home/index', query: { s: 'Ab3dE6gH9k' } },
      token: 'token-1',
      storagePrefix: 'friend:',
      offerShare: () => undefined,
      shareToFriend: () => undefined,
      requestPayment: () => Promise.resolve('paid'),
      chooseAddress: () => Promise.resolve(null),
      getPhoneNumber: () => Promise.resolve({ errMsg: 'getPhoneNumber:ok', code: 'phone-1' }),
      pageChanged: () => undefined,
      ...phone,
    };
    window.miniProgramHost = { attach: jest.fn(() => hosted) };
  }
}

describe('the browser edition', () => {
  beforeEach(() => {
    resetPhone();
    window.location.hash = '';
  });
  afterEach(() => {
    process.env.TARO_ENV = 'weapp';
    delete window.miniProgramHost;
    jest.restoreAllMocks();
  });

  it('attaches to its host once', async () => {
    embed({});
    const { hostedPhone } = await import('../../../src/platform/host');
    hostedPhone();
    hostedPhone();
    expect(window.miniProgramHost?.attach).toHaveBeenCalledTimes(1);
  });

  it('calls the server as the person who holds the phone', async () => {
    embed({});
    const sent = jest.fn<Promise<{ json: () => Promise<unknown> }>, [string, RequestInit]>(() =>
      Promise.resolve({ json: () => Promise.resolve({ ok: true, data: 1 }) }),
    );
    Object.assign(globalThis, { fetch: sent });
    const { callFunction } = await import('../../../src/platform/call-function');
    await callFunction('shop', { action: 'me', data: {} });
    expect(sent.mock.calls[0]?.[0]).toBe('/v1/functions/shop');
    expect(sent.mock.calls[0]?.[1].headers).toMatchObject({ authorization: 'Bearer token-1' });
    expect(sent.mock.calls[0]?.[1].body).toBe('{"action":"me","data":{}}');
  });

  it('keeps the phones’ memories apart', async () => {
    embed({});
    const { phoneStorage } = await import('../../../src/platform/storage');
    const { phone } = await import('../../support/taro-stub/phone');
    phoneStorage.setItem('cart', 'full');
    expect([...phone.storage.keys()]).toEqual(['friend:fanshop.cart']);
  });

  it('starts on the page it was launched with', async () => {
    embed({
      launch: { scene: 1007, path: 'packages/consumer/product/index', query: { id: 'p 1' } },
    });
    await import('../../../src/platform/start-page');
    expect(window.location.hash).toBe('#/packages/consumer/product/index?id=p%201');
  });

  it('stays on a page that its address already names', async () => {
    embed({});
    window.location.hash = '#/pages/cart/index';
    await import('../../../src/platform/start-page');
    expect(window.location.hash).toBe('#/pages/cart/index');
  });

  it('is a visitor who is not signed in when nobody hosts it', async () => {
    embed(null);
    const { isSignedIn } = await import('../../../src/platform/identity');
    const { currentLaunch } = await import('../../../src/platform/launch');
    const { requestPayment } = await import('../../../src/platform/pay');
    const { chooseAddress } = await import('../../../src/platform/choose-address');
    expect(isSignedIn()).toBe(false);
    expect(currentLaunch()).toEqual({ scene: 1001, query: {} });
    await expect(chooseAddress()).resolves.toBeNull();
    await expect(
      requestPayment({ timeStamp: '', nonceStr: '', package: '', signType: 'RSA', paySign: '' }),
    ).rejects.toThrow('pay sheet');
  });
});
