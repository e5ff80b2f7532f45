import type { Fields } from '../../../../localcloud/engine/document';
import { wechatHouse, type WechatHouse } from './wechat-house';

let house: WechatHouse;
afterEach(() => house.close());

describe.each(['message port', 'HTTP'] as const)('a text checked by %s', (transport) => {
  beforeEach(async () => {
    house = await wechatHouse({ transport });
    if (transport === 'HTTP') house.clock.now = Date.now();
  });
  const check = (changes: object = {}) =>
    house.ask('security.msgSecCheck', {
      content: '茶很香',
      version: 2,
      scene: 2,
      openid: 'olaf',
      ...changes,
    });

  it('passes', async () => {
    expect(await check()).toEqual({
      errCode: 0,
      errMsg: 'openapi.security.msgSecCheck:ok',
      traceId: expect.any(String),
      result: { suggest: 'pass', label: 100 },
      detail: [
        { strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 },
        { strategy: 'keyword', errcode: 0 },
      ],
    });
  });

  it.each([
    ['想学赌博的来', 'risky', 20006],
    ['这是裸聊', 'risky', 20002],
    ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', 'risky', 20001],
    ['你个蠢货', 'review', 20003],
    ['加微信详谈', 'review', 10001],
    ['加微信，代开发票', 'risky', 10001],
  ])('is found: %s', async (content, suggest, label) => {
    expect((await check({ content }))['result']).toEqual({ suggest, label });
  });

  it.each(['title', 'nickname', 'signature'])('is found in its %s too', async (name) => {
    expect((await check({ [name]: '赌博' }))['result']).toEqual({ suggest: 'risky', label: 20006 });
  });

  it('may have 2,500 characters', async () => {
    expect((await check({ content: '茶'.repeat(2500) })).errCode).toBe(0);
    expect((await check({ content: '茶'.repeat(2501) })).errCode).toBe(45002);
  });

  it.each([
    ['no content', { content: '' }, 44002],
    ['content that is a number', { content: 5 }, 47001],
    ['no openid', { openid: undefined }, 40003],
    ['an openid that is none', { openid: '0 1' }, 40003],
    ['no scene', { scene: undefined }, 40129],
    ['a scene of 5', { scene: 5 }, 40129],
    ['a third version', { version: 3 }, 40097],
    ['a title that is a list', { title: [] }, 47001],
  ])('is refused for %s', async (_what, changes, errCode) => {
    expect((await check(changes)).errCode).toBe(errCode);
  });

  it('of the first version is only good or bad', async () => {
    const ask = (content: string) => house.ask('security.msgSecCheck', { content });
    expect((await ask('茶很香')).errCode).toBe(0);
    expect((await ask('蠢货')).errCode).toBe(0);
    expect(await ask('赌博')).toMatchObject({
      errCode: 87014,
      errMsg: expect.stringContaining('risky content'),
    });
  });
});

describe('a picture to check', () => {
  const pushed: Fields[] = [];
  let taker: (event: Fields) => Promise<void>;
  beforeEach(async () => {
    pushed.length = 0;
    taker = async (event) => void pushed.push(event);
    house = await wechatHouse({ push: (event) => taker(event), checkTakesMs: 3_600_000 });
  });
  const check = (changes: object = {}) =>
    house.ask('security.mediaCheckAsync', {
      mediaUrl: 'http://127.0.0.1:8787/files/a.png?sign=x&t=1',
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: 'olaf',
      ...changes,
    });

  it('gets a trace now and the result later', async () => {
    const { errCode, traceId } = await check();
    expect(errCode).toBe(0);
    expect(pushed).toEqual([]);
    expect(await house.wechat.mediaChecks.pushNow()).toBe(1);
    expect(pushed).toEqual([
      {
        ToUserName: 'gh_0123456789ab',
        FromUserName: 'olaf',
        CreateTime: house.clock.now / 1000,
        MsgType: 'event',
        Event: 'wxa_media_check',
        appid: 'wx0123456789abcdef',
        trace_id: traceId,
        version: 2,
        errcode: 0,
        errmsg: 'ok',
        detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
        result: { suggest: 'pass', label: 100 },
      },
    ]);
    expect(await house.wechat.mediaChecks.pushNow()).toBe(0);
  });

  it('is found as somebody decided before, one after another', async () => {
    await house.wechat.mediaChecks.decide('risky', 20_002, 2);
    await house.wechat.mediaChecks.decide('review', 21_000, 1);
    for (let n = 0; n < 4; n += 1) await check();
    await house.wechat.mediaChecks.pushNow();
    const found = pushed.map(({ result }) => result);
    expect(found).toEqual(
      expect.arrayContaining([
        { suggest: 'risky', label: 20_002 },
        { suggest: 'risky', label: 20_002 },
        { suggest: 'review', label: 21_000 },
        { suggest: 'pass', label: 100 },
      ]),
    );
  });

  it('that cannot be read comes back as unreadable, and no address outside is called', async () => {
    await check({ mediaUrl: 'https://example.com/a.png' });
    await house.wechat.mediaChecks.pushNow();
    expect(pushed[0]).toMatchObject({ errcode: -1008, detail: [] });
    expect(pushed[0]).not.toHaveProperty('result');
  });

  it('whose result is not taken is pushed three times in all', async () => {
    taker = () => Promise.reject(new Error('busy'));
    await check();
    const taken = [];
    for (let n = 0; n < 4; n += 1) taken.push(await house.wechat.mediaChecks.pushNow());
    expect(taken).toEqual([0, 0, 0, 0]);
    expect(house.lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('(1 of 3)'),
      expect.stringContaining('(2 of 3)'),
      expect.stringContaining('(3 of 3)'),
    ]);
  });

  it('is pushed again when what became of it could not be written down', async () => {
    await check();
    const full = new Error('the disk is full');
    const commit = jest.spyOn(house.engine.transactions, 'commit').mockRejectedValue(full);
    house.clock.now += 3_600_000;
    while (!house.lines.some(({ text }) => text.includes('the disk is full')))
      await new Promise((later) => setTimeout(later, 20));
    commit.mockRestore();
    while (pushed.length < 2) await new Promise((later) => setTimeout(later, 20));
    expect(new Set(pushed.map(({ trace_id }) => trace_id)).size).toBe(1);
  });

  it('is still answered after a restart, when its time has come', async () => {
    await check();
    await house.restart();
    house.clock.now += 3_600_000;
    while (pushed.length === 0) await new Promise((later) => setTimeout(later, 20));
    expect(pushed).toHaveLength(1);
  });

  it.each([
    ['no address', { mediaUrl: undefined }, 44002],
    ['no kind', { mediaType: undefined }, 40097],
    ['a third kind', { mediaType: 3 }, 40097],
    ['the first version', { version: 1 }, 40097],
    ['a scene of 0', { scene: 0 }, 40129],
    ['no openid', { openid: undefined }, 40003],
  ])('is refused for %s', async (_what, changes, errCode) => {
    expect((await check(changes)).errCode).toBe(errCode);
    expect(await house.wechat.mediaChecks.pushNow()).toBe(0);
  });
});
