import { mostAvatarBytes } from '#domain/membership/avatar';
import { mostAvatars } from '#domain/membership/avatar-pace';
import { Buyer } from '../support/a-buyer';
import type { RunningShop } from '../support/a-running-shop';
import { hour, minute } from '../support/builders/fixed-time';
import { WechatSide } from '../support/wechat-side';

let side: WechatSide;
let shop: RunningShop;
let fan: Buyer;
let friend: Buyer;
beforeAll(async () => {
  side = await WechatSide.open();
  shop = side.shop;
});
beforeEach(async () => {
  await shop.reset();
  fan = await Buyer.entering(shop, 'openid-fan');
  friend = await Buyer.entering(shop, 'openid-friend');
});
afterEach(() => expect(shop.violations()).toEqual([]));
afterAll(() => side.close());

const png = (length = 64) =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(length, 7)]);
const choose = (bytes: Buffer = png(), key?: string) =>
  fan.phone.ask('setAvatar', { picture: bytes.toString('base64') }, key);
const card = () => fan.phone.get('memberCard', {});

/** What others see of the fan: the friend who opens a share, and the staff. */
async function others(): Promise<string[]> {
  const { card: shareId } = await fan.phone.get('prepareShare', { target: { kind: 'home' } });
  const landing = await shop.visitor.get('share', { shareId });
  const atCounter = await shop.console('staff-owner').get('member', { memberId: fan.memberId });
  return [landing.fanAvatar, atCounter.avatar];
}

const verdict = async (suggest: 'pass' | 'review' | 'risky') => {
  await side.wechat.mediaChecks.decide(suggest, suggest === 'pass' ? 100 : 20002, 1);
};

describe('A picture of oneself', () => {
  it('is seen by its owner alone until WeChat has passed it, then by everybody', async () => {
    const chosen = await choose();
    expect(chosen).toMatchObject({ ok: true, data: { avatarState: 'checking' } });
    expect(await side.see((await card()).avatar)).toEqual(png());
    expect(await side.see((await fan.phone.get('me', {})).avatar)).toEqual(png());
    expect(await others()).toEqual(['', '']);

    expect(await side.wechat.mediaChecks.pushNow()).toBe(1);

    expect(await card()).toMatchObject({ avatarState: 'shown' });
    for (const url of await others()) expect(await side.see(url)).toEqual(png());
  });

  it.each(['review', 'risky'] as const)('is taken away when WeChat says %s', async (suggest) => {
    await verdict(suggest);
    await choose();
    await side.wechat.mediaChecks.pushNow();
    expect(await card()).toMatchObject({ avatar: '', avatarState: 'refused' });
    expect(await others()).toEqual(['', '']);
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    expect(side.files()).toEqual([]);
  });

  it('leaves the one before in its place while it is checked, and when it is refused', async () => {
    await choose(png(10));
    await side.wechat.mediaChecks.pushNow();
    await verdict('risky');
    await choose(png(20));
    for (const url of await others()) expect(await side.see(url)).toEqual(png(10));
    await side.wechat.mediaChecks.pushNow();
    expect(await side.see((await card()).avatar)).toEqual(png(10));
  });

  it('that was replaced before its verdict came is not shown by it', async () => {
    await choose(png(10));
    await choose(png(20));
    await side.wechat.mediaChecks.pushNow();
    for (const url of await others()) expect(await side.see(url)).toEqual(png(20));
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    expect(side.files()).toHaveLength(1);
  });

  it('lies in a folder of its own person, under a name that tells nothing', async () => {
    await choose();
    await friend.phone.get('setAvatar', { picture: png().toString('base64') });
    const folders = side.files().map((path) => path.split('/').slice(0, 2).join('/'));
    expect(new Set(folders).size).toBe(2);
    for (const path of side.files()) {
      expect(path).toMatch(/^avatars\/[A-Za-z0-9]{24}\/[A-Za-z0-9]{16}\.png$/);
      expect(path).not.toContain(fan.memberId);
    }
  });

  it('is kept once for one key', async () => {
    const [a, b] = await Promise.all([
      choose(png(), 'key-of-a-face'),
      choose(png(), 'key-of-a-face'),
    ]);
    expect([a.ok, b.ok]).toEqual([true, true]);
    await choose(png(), 'key-of-a-face');
    expect(side.files()).toHaveLength(1);
    expect(shop.all('avatarChecks')).toHaveLength(1);
  });

  it('can be taken back', async () => {
    await choose();
    await side.wechat.mediaChecks.pushNow();
    await fan.phone.get('setAvatar', { picture: '' });
    expect(await card()).toMatchObject({ avatar: '', avatarState: 'shown' });
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    expect(side.files()).toEqual([]);
  });

  it('goes with its person', async () => {
    await choose();
    await side.wechat.mediaChecks.pushNow();
    await choose(png(9));
    expect(await fan.phone.ask('deleteMe', { confirm: '注销' })).toMatchObject({ ok: true });
    expect(side.files()).toEqual([]);
    expect(shop.all('avatarChecks')).toEqual([]);
  });

  it('is what its bytes are, whatever else is said, and not large', async () => {
    const before = shop.snapshot();
    const refusals = [
      [Buffer.from('<svg onload="alert(1)"/>'), 'AVATAR_INVALID'],
      [Buffer.from('GIF89a'), 'AVATAR_INVALID'],
      [Buffer.from('\x89PNG'), 'AVATAR_INVALID'],
      [Buffer.concat([Buffer.alloc(1), png()]), 'AVATAR_INVALID'],
      [png(mostAvatarBytes), 'AVATAR_TOO_LARGE'],
      [png(2 * mostAvatarBytes), 'AVATAR_TOO_LARGE'],
    ] as const;
    for (const [bytes, code] of refusals)
      expect(await choose(bytes)).toMatchObject({ ok: false, code });
    const words = { picture: 'not base64!' };
    expect(await fan.phone.ask('setAvatar', words)).toMatchObject({ code: 'AVATAR_INVALID' });
    expect(shop.snapshot()).toBe(before);
  });

  it('may be another a few times in an hour, however many are sent at once', async () => {
    const before = side.timesAsked('security.mediaCheckAsync');
    const sent = await Promise.all(Array.from({ length: 12 }, (_, n) => choose(png(10 + n))));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(mostAvatars);
    expect(side.timesAsked('security.mediaCheckAsync') - before).toBe(mostAvatars);
    expect(await choose()).toMatchObject({ ok: false, code: 'AVATAR_TRIES' });
    shop.later(hour);
    expect(await choose()).toMatchObject({ ok: true });
  });

  it('whose upload broke is to be sent again, and is not kept', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = jest.spyOn(side.storage, 'upload').mockImplementation(() => {
      throw new Error('socket hang up');
    });
    expect(await choose()).toMatchObject({ ok: false, code: 'PICTURE_NOT_STORED' });
    broken.mockRestore();
    said.mockRestore();
    expect(await card()).toMatchObject({ avatar: '', avatarState: 'shown' });
    expect(await choose()).toMatchObject({ ok: true });
  });

  it('is not kept when WeChat cannot be asked, and leaves nothing behind', async () => {
    const broken = jest
      .spyOn(side.wechat, 'call')
      .mockResolvedValue({ errcode: 45009, errmsg: 'reach max api minute quota limit' });
    expect(await choose()).toMatchObject({ ok: false, code: 'CONTENT_UNCHECKED' });
    broken.mockRestore();
    expect(side.files()).toEqual([]);
    expect(await card()).toMatchObject({ avatar: '', avatarState: 'shown' });
  });
});

describe("WeChat's verdict", () => {
  const event = (traceId: string, suggest = 'pass') => ({
    ...{ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId },
    ...{ errcode: 0, errmsg: 'ok', result: { suggest, label: 100 } },
  });
  const traceId = () => shop.all('avatarChecks')[0]?._id ?? '';

  it('counts once: what comes a second time changes nothing', async () => {
    await choose();
    expect(await side.push(event(traceId()))).toBe('success');
    const before = shop.snapshot();
    expect(await side.push(event(traceId(), 'risky'))).toBe('success');
    expect(shop.snapshot()).toBe(before);
  });

  it('for a picture that could not be read is no pass', async () => {
    await choose();
    const unread = { errcode: -1008, errmsg: 'download failed', result: undefined };
    await side.push({ ...event(traceId()), ...unread });
    expect(await card()).toMatchObject({ avatar: '', avatarState: 'refused' });
  });

  it.each([
    ['of a picture nobody knows', { trace_id: 'nobody' }],
    ['without a trace id', { trace_id: '' }],
    ['that is another event', { Event: 'user_enter_tempsession' }],
  ])('%s is not taken, so that WeChat brings it again', async (_, changes) => {
    const before = shop.snapshot();
    await expect(side.push({ ...event('x'), ...changes })).rejects.toThrow('not taken');
    expect(shop.snapshot()).toBe(before);
  });

  it.each(['wx_client', 'wx_http', 'wx_client,scf'])(
    'said by somebody else (%s) decides nothing',
    async (source) => {
      await choose();
      const before = shop.snapshot();
      expect(await side.push(event(traceId()), source)).not.toBe('success');
      expect(shop.snapshot()).toBe(before);
    },
  );
});

describe('A nickname', () => {
  const call = (nickname: string, key?: string) =>
    fan.phone.ask('updateProfile', { nickname }, key);

  it.each(['赌博天王', '加微信看看'])(
    'WeChat would not let others see is refused: %s',
    async (nickname) => {
      const before = shop.snapshot();
      expect(await call(nickname)).toMatchObject({
        ...{ ok: false, code: 'NICKNAME_REFUSED' },
        message: '这个昵称没有通过微信的检查，请换一个。',
      });
      expect(shop.snapshot()).toBe(before);
    },
  );

  it('that passes is saved, and asked about once for one key', async () => {
    const before = side.timesAsked('security.msgSecCheck');
    expect(await call('小林', 'key-of-a-name')).toMatchObject({ data: { nickname: '小林' } });
    expect(await call('小林', 'key-of-a-name')).toMatchObject({ data: { nickname: '小林' } });
    await fan.phone.get('updateProfile', { nickname: '小林', birthday: '06-18' });
    expect(side.timesAsked('security.msgSecCheck') - before).toBe(1);
  });

  it('stays as it was when WeChat cannot be asked', async () => {
    const broken = jest
      .spyOn(side.wechat, 'call')
      .mockResolvedValue({ errcode: 61010, errmsg: 'code is expired' });
    expect(await call('小林')).toMatchObject({ ok: false, code: 'CONTENT_UNCHECKED' });
    broken.mockRestore();
    expect((await card()).nickname).toContain('访客');
  });
});
