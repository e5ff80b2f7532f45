import { wechatHouse, type WechatHouse, type WxAnswer } from './wechat-house';
import { readPng, scan } from './read-picture';

const bytes = ({ buffer }: WxAnswer): Buffer => {
  if (!(buffer instanceof Uint8Array)) throw new Error('no picture');
  return Buffer.from(buffer);
};

describe.each(['message port', 'HTTP'] as const)('a mini-program code by %s', (transport) => {
  let house: WechatHouse;
  beforeAll(async () => {
    house = await wechatHouse({ transport });
    if (transport === 'HTTP') house.clock.now = Date.now();
  });
  afterAll(() => house.close());

  it('leads a scanner to the page and scene', async () => {
    const code = await house.ask('wxacode.getUnlimited', {
      scene: "s=Ab1!#$&'()*+,/:;?@-._~",
      page: 'packages/shop/product/index',
      width: 280,
    });
    expect(code).toMatchObject({ errCode: 0, contentType: 'image/png' });
    const url = new URL(scan(bytes(code)));
    expect(url.origin + url.pathname).toBe('http://127.0.0.1:8787/');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      page: 'packages/shop/product/index',
      scene: "s=Ab1!#$&'()*+,/:;?@-._~",
    });
  });

  it('leads home when no page is named', async () => {
    const code = await house.ask('wxacode.getUnlimited', { scene: 'x'.repeat(32), width: 280 });
    expect(new URL(scan(bytes(code))).searchParams.get('page')).toBe('pages/home/index');
  });

  it('refuses with the codes of WeChat', async () => {
    const refused = await house.ask('wxacode.getUnlimited', { scene: '中文' });
    expect(refused.errCode).toBe(40129);
    expect(refused.errMsg).toMatch(/^openapi\.wxacode\.getUnlimited:fail invalid scene rid: ./);
  });
});

describe('a mini-program code', () => {
  let house: WechatHouse;
  beforeEach(async () => {
    house = await wechatHouse();
  });
  afterEach(() => house.close());

  const unlimited = (data: object) =>
    house.ask('wxacode.getUnlimited', {
      scene: 'a',
      page: 'pages/home/index',
      // Small pictures are looked at faster.
      width: 280,
      ...data,
    });

  it.each([
    ['no scene', { scene: undefined }, 40169],
    ['an empty scene', { scene: '' }, 40169],
    ['a scene of 33 signs', { scene: 'a'.repeat(33) }, 40169],
    ['a scene with %', { scene: 'a%20b' }, 40129],
    ['a scene with a space', { scene: 'a b' }, 40129],
    ['a scene with Chinese', { scene: '茶' }, 40129],
    ['a scene that is a number', { scene: 5 }, 47001],
    ['an unknown page', { page: 'pages/none/index' }, 41030],
    ['a page with /', { page: '/pages/home/index' }, 41030],
    ['a page with a query', { page: 'pages/home/index?a=1' }, 41030],
    ['an unknown page with a query', { page: 'x?y', check_path: false }, 41030],
    ['a width below 280', { width: 279 }, 40097],
    ['a width above 1280', { width: 1281 }, 40097],
    ['half a pixel', { width: 300.5 }, 40097],
    ['a width as text', { width: '430' }, 40097],
    ['a colour above 255', { lineColor: { r: 256, g: 0, b: 0 } }, 40097],
    ['a colour that is none', { lineColor: { r: 'red' } }, 40097],
    ['a colour that is no object', { lineColor: 'red' }, 47001],
    ['an unknown version', { envVersion: 'beta' }, 40097],
  ])('is refused for %s', async (_what, data, errCode) => {
    expect((await unlimited(data)).errCode).toBe(errCode);
  });

  it('may name a page to come when the check is off', async () => {
    const code = await unlimited({ page: 'pages/tomorrow/index', checkPath: false });
    expect(new URL(scan(bytes(code))).searchParams.get('page')).toBe('pages/tomorrow/index');
  });

  it.each([280, 430, 431, 1280])('is %s pixels wide and can be scanned', async (width) => {
    const png = bytes(await unlimited({ width }));
    expect(readPng(png)).toMatchObject({ width, height: width });
    expect(new URL(scan(png)).searchParams.get('scene')).toBe('a');
  });

  it('has lines of the colour asked for, on white or on nothing', async () => {
    const lineColor = { r: '20', g: 80, b: 60 };
    const colours = (png: Buffer) => {
      const { data } = readPng(png);
      return new Set(
        Array.from({ length: data.length / 4 }, (_, n) => data.slice(n * 4, n * 4 + 4).join()),
      );
    };
    const plain = colours(bytes(await unlimited({ lineColor })));
    expect(plain).toEqual(new Set(['255,255,255,255', '20,80,60,255']));
    const clear = colours(bytes(await unlimited({ lineColor, isHyaline: true })));
    expect(clear).toEqual(new Set(['255,255,255,0', '20,80,60,255']));
    expect(colours(bytes(await unlimited({ lineColor, autoColor: true })))).toContain('0,0,0,255');
  });

  it('is the same picture for the same request', async () => {
    expect(bytes(await unlimited({}))).toEqual(bytes(await unlimited({})));
  });

  it('is drawn as often as the limit of a minute allows', async () => {
    await house.close();
    house = await wechatHouse({ perMinute: 2 });
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push((await unlimited({})).errCode);
    expect(codes).toEqual([0, 0, 45009]);
    house.clock.now += 60_000;
    expect((await unlimited({})).errCode).toBe(0);
  });
});

describe.each(['wxacode.get', 'wxacode.createQRCode'])('%s', (api) => {
  let house: WechatHouse;
  beforeEach(async () => {
    house = await wechatHouse();
  });
  afterEach(() => house.close());

  it('leads to a path with its query', async () => {
    const code = await house.ask(api, { path: 'pages/home/index?share=A b&c=茶' });
    const path = new URL(scan(bytes(code))).searchParams.get('path');
    expect(path).toBe('pages/home/index?share=A b&c=茶');
  });

  it.each([
    ['no path', {}, 40159],
    ['a path of 1,025 bytes', { path: 'a'.repeat(1025) }, 40159],
    ['a path with scancode_time', { path: 'a?scancode_time=1' }, 85096],
    ['a width below 280', { path: 'a', width: 1 }, 40097],
  ])('is refused for %s', async (_what, data, errCode) => {
    expect((await house.ask(api, data)).errCode).toBe(errCode);
  });

  it('ends after 100,000 codes of the mini-program, of both kinds together', async () => {
    await house.engine.insertMany('~wxCounters', [{ _id: 'path codes', count: 99_998 }]);
    expect((await house.ask('wxacode.get', { path: 'a' })).errCode).toBe(0);
    expect((await house.ask(api, { path: 'a', width: 2 })).errCode).toBe(40097);
    expect((await house.ask('wxacode.createQRCode', { path: 'a' })).errCode).toBe(0);
    await house.restart();
    expect((await house.ask(api, { path: 'a' })).errCode).toBe(45029);
  });
});
