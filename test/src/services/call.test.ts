import { phone, refusalOf, resetPhone } from '../../support/taro-stub/phone';

async function openShop() {
  jest.resetModules();
  const { call } = await import('../../../src/services/call');
  const { followNetwork } = await import('../../../src/services/online');
  followNetwork();
  return {
    home: () => call('open', 'home', {}).catch((error: unknown) => error),
    me: () => call('shop', 'me', {}).catch((error: unknown) => error),
  };
}

describe('asking the server', () => {
  beforeEach(resetPhone);
  afterEach(() => jest.useRealTimers());

  it('gives back what the server answered', async () => {
    phone.answer = () => ({ ok: true, data: { shop: '青檐记' } });
    const { home } = await openShop();
    await expect(home()).resolves.toEqual({ shop: '青檐记' });
    expect(phone.calls).toEqual([{ name: 'open', event: { action: 'home', data: {} } }]);
  });

  it('says a refusal with its code, sentence, details and number', async () => {
    phone.answer = () => refusalOf('BUSY', '现在人有点多。', { gapFen: 300 });
    const { home } = await openShop();
    await expect(home()).resolves.toMatchObject({
      name: 'CallError',
      code: 'BUSY',
      message: '现在人有点多。',
      details: { gapFen: 300 },
      requestId: 'r-1',
    });
  });

  it.each([
    ['nothing', undefined],
    ['a page of text', '<html>502</html>'],
    ['an answer without data', { ok: true }],
    ['a refusal without a sentence', { ok: false, code: 'BUSY' }],
  ])('takes %s for no answer and asks to try again', async (_what, received) => {
    phone.answer = () => received;
    const { home } = await openShop();
    await expect(home()).resolves.toMatchObject({ code: 'NO_ANSWER' });
  });

  it('says that the phone is offline when it is', async () => {
    phone.answer = () => Promise.reject(new Error('request:fail'));
    const { home } = await openShop();
    phone.networkListeners.forEach((tell) => tell({ isConnected: false }));
    await expect(home()).resolves.toMatchObject({
      code: 'OFFLINE',
      message: '手机没有连上网络，连上后再试一次。',
    });
  });

  it('waits twenty seconds and no longer', async () => {
    phone.answer = () => new Promise(() => undefined);
    const { home } = await openShop();
    jest.useFakeTimers();
    const outcome = home();
    await jest.advanceTimersByTimeAsync(20_000);
    await expect(outcome).resolves.toMatchObject({ code: 'NO_ANSWER' });
  });

  describe('in single-page mode', () => {
    beforeEach(() => {
      phone.launch.scene = 1154;
      phone.answer = () => ({ ok: true, data: {} });
    });

    it('may still ask what is open to everyone', async () => {
      const { home } = await openShop();
      await home();
      expect(phone.calls).toHaveLength(1);
    });

    it('never asks for what needs a person', async () => {
      const { me } = await openShop();
      await expect(me()).resolves.toMatchObject({ code: 'LOGIN_REQUIRED' });
      expect(phone.calls).toEqual([]);
    });
  });
});
