import { privacyVersion } from '#domain/membership/consent';
import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { day, minute, noon } from '../support/builders/fixed-time';
import { givePoints } from '../support/give-points';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
beforeEach(() => {
  codes.fault = 0;
  codes.told = 0;
  return shop.change('settings', 'shop', { levels });
});
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const levels = [
  { id: 'green', name: '绿卡', fromGrowth: 0, benefits: [] },
  {
    ...{ id: 'gold', name: '金卡', fromGrowth: 1000 },
    benefits: [{ kind: 'discount' as const, payPercent: 90 }],
  },
];
const phone = '13900001111';
const agreed = { privacyVersion, marketing: false };
const viaWechat = (number = phone) => ({
  ...agreed,
  phone: { kind: 'wechat' as const, code: codes.codeFor(number) },
});
const typed = (number = phone) => ({ ...agreed, phone: { kind: 'typed' as const, phone: number } });
const clerk = () => shop.console('staff-clerk');

describe('A guest', () => {
  it('browses, buys and earns without a phone, and sees what a card would bring', async () => {
    await friend.buy([tea(1)]);
    expect(await friend.phone.get('memberCard', {})).toEqual({
      ...{ registered: false, nickname: expect.stringContaining('访客') as string, avatar: '' },
      avatarState: 'shown',
      ...{ phoneVerified: false, birthdayOpen: true, growth: 0 },
      levels: [
        { id: 'green', name: '绿卡', fromGrowth: 0, benefits: [] },
        {
          ...{ id: 'gold', name: '金卡', fromGrowth: 1000 },
          benefits: [{ kind: 'discount', title: '9 折', text: '会员价，与限时价取低者' }],
        },
      ],
      points: {
        ...{ balance: 0, held: 0 },
        rulesText: expect.stringContaining('每付 1 元商品款得 1 积分') as string,
      },
      privacy: {
        version: privacyVersion,
        consents: [
          { kind: 'privacy', purpose: expect.any(String) as string, given: false },
          { kind: 'marketing', purpose: expect.any(String) as string, given: false },
        ],
      },
    });
  });

  it('has no code for the counter', async () => {
    expect(await friend.phone.ask('cardCode', {})).toMatchObject({
      ok: false,
      code: 'CARD_NEEDED',
    });
  });
});

describe('Registering with a phone WeChat vouches for', () => {
  it('opens a card, keeps what was agreed to, and shows the phone masked', async () => {
    const card = await friend.phone.get('register', { ...viaWechat(), marketing: true });
    expect(card).toMatchObject({
      ...{ registered: true, phone: '139****1111', phoneVerified: true, growth: 0 },
      cardNumber: expect.stringMatching(/^\d{13}$/) as string,
      level: { id: 'green' },
      next: { name: '金卡', fromGrowth: 1000, gap: 1000 },
      privacy: { consents: [{ given: true }, { given: true }] },
    });
    expect(shop.all('consents').map(({ kind, version, given }) => [kind, version, given])).toEqual([
      ['privacy', privacyVersion, true],
      ['marketing', privacyVersion, true],
    ]);
    expect(shop.one('phones', phone).memberId).toBe(friend.memberId);
  });

  it('asks WeChat once, also when the call is repeated', async () => {
    const input = viaWechat();
    const [a, b] = await Promise.all([
      friend.phone.ask('register', input, 'key-of-register'),
      friend.phone.ask('register', input, 'key-of-register'),
    ]);
    const again = await friend.phone.ask('register', input, 'key-of-register');
    expect(again).toMatchObject({ ok: true, data: { registered: true } });
    expect([a.ok, b.ok]).toContain(true);
    expect(codes.told).toBe(1);
  });

  it('refuses a code that was used, without changing anything', async () => {
    const input = viaWechat();
    await friend.phone.get('register', input);
    const other = await Buyer.entering(shop, 'openid-other');
    const before = shop.snapshot();
    expect(await other.phone.ask('register', input)).toMatchObject({ code: 'PHONE_CODE_INVALID' });
    expect(shop.snapshot()).toBe(before);
  });

  it.each([
    [-1, 'PHONE_UNAVAILABLE'],
    [45011, 'PHONE_UNAVAILABLE'],
    [40003, 'PHONE_CODE_INVALID'],
  ])('says so when WeChat answers %d', async (fault, code) => {
    const input = viaWechat();
    codes.fault = fault;
    expect(await friend.phone.ask('register', input)).toMatchObject({ ok: false, code });
  });

  it('takes mainland numbers only', async () => {
    expect(await friend.phone.ask('register', viaWechat('+8525551111'))).toMatchObject({
      code: 'PHONE_INVALID',
    });
  });

  it('needs the consent to the notice in force', async () => {
    const input = { ...viaWechat(), privacyVersion: '2020-01' };
    expect(await friend.phone.ask('register', input)).toMatchObject({ code: 'CONSENT_OUTDATED' });
    expect(codes.told).toBe(0);
  });

  it('with the same phone again changes nothing; with another it is refused', async () => {
    const { cardNumber } = await friend.phone.get('register', viaWechat());
    expect((await friend.phone.get('register', viaWechat())).cardNumber).toBe(cardNumber);
    expect(await friend.phone.ask('register', viaWechat('13900002222'))).toMatchObject({
      code: 'ALREADY_MEMBER',
    });
  });

  it('counts growth from before: the level is the one it reaches', async () => {
    await givePoints(shop, friend.memberId, 1200, { unit: 'growth' });
    const card = await friend.phone.get('register', viaWechat());
    expect(card.level?.id).toBe('gold');
    const { quote } = await friend.phone.get('quote', { lines: [tea(1)], couponChoice: [] });
    expect(quote.lines[0]?.paidFen).toBe(2700);
  });
});

describe('Registering with a typed phone', () => {
  it('opens a card that waits for the counter, and owns no phone', async () => {
    const card = await friend.phone.get('register', typed());
    expect(card).toMatchObject({ registered: true, phone: '139****1111', phoneVerified: false });
    expect(shop.all('phones')).toEqual([]);
  });

  it('never unites: two may type the same phone', async () => {
    const other = await Buyer.entering(shop, 'openid-other');
    await friend.phone.get('register', viaWechat());
    await other.phone.get('register', typed());
    expect(other.memberId).not.toBe(friend.memberId);
  });

  it('is settled later by WeChat', async () => {
    const { cardNumber } = await friend.phone.get('register', typed());
    const card = await friend.phone.get('register', viaWechat());
    expect(card).toMatchObject({ phoneVerified: true, cardNumber });
    expect(shop.one('members', friend.memberId)).not.toHaveProperty('typedPhone');
  });

  it('is settled at the counter by who has seen it', async () => {
    await friend.phone.get('register', typed());
    const { memberId } = friend;
    expect(await clerk().ask('verifyPhone', { memberId, phone: '13900009999' })).toMatchObject({
      code: 'PHONE_NOT_TYPED',
    });
    expect(await clerk().get('verifyPhone', { memberId, phone })).toMatchObject({
      phone: '139****1111',
    });
    expect(shop.one('phones', phone).memberId).toBe(memberId);
  });

  it('at the counter unites with who has the phone', async () => {
    const other = await Buyer.entering(shop, 'openid-other');
    await friend.phone.get('register', viaWechat());
    const { cardNumber = '' } = await other.phone.get('register', typed());
    const old = other.memberId;
    await clerk().get('verifyPhone', { memberId: old, phone });
    expect(other.memberId).toBe(friend.memberId);
    const found = await clerk().get('identifyMember', { by: 'card', cardNumber });
    expect(found.memberId).toBe(friend.memberId);
  });
});

describe('The profile', () => {
  it('changes only what is named', async () => {
    const card = await friend.phone.get('updateProfile', { nickname: '小林', birthday: '06-18' });
    expect(card).toMatchObject({ nickname: '小林', birthday: '06-18', birthdayOpen: false });
    expect(await friend.phone.get('updateProfile', { nickname: '林小满' })).toMatchObject({
      ...{ nickname: '林小满', birthday: '06-18' },
    });
  });

  it('takes one birthday a year, and lets it be taken back', async () => {
    await friend.phone.get('updateProfile', { birthday: '06-18' });
    expect(await friend.phone.ask('updateProfile', { birthday: '06-19' })).toMatchObject({
      code: 'BIRTHDAY_LOCKED',
    });
    expect(await friend.phone.get('updateProfile', { birthday: '' })).not.toHaveProperty(
      'birthday',
    );
  });

  it.each(['02-30', '13-01', '2025-06-18', 'x'])('takes no birthday %j', async (birthday) => {
    expect(await friend.phone.ask('updateProfile', { birthday })).toMatchObject({
      code: 'BIRTHDAY_INVALID',
    });
  });
});

describe('Consent', () => {
  it('can be given and taken back, and every answer is kept', async () => {
    const say = (given: boolean, version = privacyVersion) =>
      friend.phone.ask('setConsent', { kind: 'marketing', version, given });
    expect(await say(true)).toMatchObject({
      data: { privacy: { consents: [{}, { given: true }] } },
    });
    shop.later(minute);
    expect(await say(false)).toMatchObject({
      data: { privacy: { consents: [{}, { given: false }] } },
    });
    expect(shop.all('consents').map((one) => one.given)).toEqual([true, false]);
    expect(await say(true, 'old')).toMatchObject({ code: 'CONSENT_OUTDATED' });
    expect(await say(false, 'old')).toMatchObject({ ok: true });
  });
});

describe('The code for the counter', () => {
  beforeEach(async () => {
    await friend.phone.get('register', viaWechat());
  });
  const show = () => friend.phone.get('cardCode', {});
  const scan = (code: string, who = clerk()) => who.ask('identifyMember', { by: 'code', code });

  it('is 18 digits that change every minute', async () => {
    const first = await show();
    expect(first).toMatchObject({ code: expect.stringMatching(/^\d{18}$/) as string, now: noon });
    expect(first.until - noon).toBeLessThanOrEqual(minute);
    shop.later(minute);
    expect((await show()).code).not.toBe(first.code);
  });

  it('finds its holder once', async () => {
    const { code } = await show();
    expect(await scan(code)).toMatchObject({
      ok: true,
      data: { memberId: friend.memberId, phone: '139****1111', levelName: '绿卡', points: 0 },
    });
    expect(await scan(code)).toMatchObject({ ok: false, code: 'CARD_CODE_USED' });
    expect(await scan(code, shop.console('staff-owner'))).toMatchObject({ code: 'CARD_CODE_USED' });
  });

  it('shows the coupons its holder can still use, in words and without codes', async () => {
    await friend.claim();
    const { code } = await friend.phone.get('cardCode', {});
    const found = await shop.console('staff-clerk').get('identifyMember', { by: 'code', code });
    expect(found.coupons).toBe(1);
    expect(found.usable).toEqual([
      expect.objectContaining({ ruleText: expect.any(String), scopeText: expect.any(String) }),
    ]);
  });

  it('finds its holder once however many scan it at the same moment', async () => {
    const { code } = await show();
    const replies = await Promise.all(Array.from({ length: 8 }, () => scan(code)));
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(shop.all('cardCodes')).toHaveLength(1);
  });

  it('is taken for one minute after its own, and never before', async () => {
    const { code } = await show();
    shop.later(minute);
    expect((await scan(code)).ok).toBe(true);
    const { code: next } = await show();
    shop.setClock(noon);
    expect(await scan(next)).toMatchObject({ code: 'CARD_CODE_INVALID' });
    shop.setClock(noon + 3 * minute);
    expect(await scan(next)).toMatchObject({ code: 'CARD_CODE_INVALID' });
  });

  it('with a digit changed is none', async () => {
    const { code } = await show();
    const wrong = `${code.slice(0, 17)}${(Number(code[17]) + 1) % 10}`;
    expect(await scan(wrong)).toMatchObject({ code: 'CARD_CODE_INVALID' });
    expect(await scan('0'.repeat(18))).toMatchObject({ code: 'CARD_CODE_INVALID' });
  });

  it('leaves the card number and the phone as other ways, each for the roles it is meant for', async () => {
    const { cardNumber } = await show();
    const by = (id: string, input: Parameters<ReturnType<typeof clerk>['ask']>[1]) =>
      shop.console(id).ask('identifyMember', input as never);
    expect(await by('staff-clerk', { by: 'card', cardNumber })).toMatchObject({ ok: true });
    expect(await by('staff-clerk', { by: 'phone', phone })).toMatchObject({ ok: true });
    expect(await by('staff-operator', { by: 'card', cardNumber })).toMatchObject({ ok: true });
    expect(await by('staff-operator', { by: 'phone', phone })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await by('staff-clerk', { by: 'phone', phone: '13700000000' })).toMatchObject({
      code: 'MEMBER_UNKNOWN',
    });
    expect(await by('staff-clerk', { by: 'card', cardNumber: '0000000000001' })).toMatchObject({
      code: 'MEMBER_UNKNOWN',
    });
  });

  it('leaves one row in the audit for each look, without phone or name', async () => {
    await clerk().get('identifyMember', { by: 'phone', phone });
    const rows = shop.all('audit');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ...{ staffId: 'staff-clerk', action: 'identifyMember', targetId: friend.memberId },
      summary: '按手机号查看会员',
    });
    expect(JSON.stringify(rows)).not.toContain(phone);
  });
});

describe('The console', () => {
  it('lists members by level and tag, and puts tags on them', async () => {
    await friend.phone.get('register', viaWechat());
    await Buyer.entering(shop, 'openid-guest');
    const owner = shop.console('staff-owner');
    const { memberId } = friend;
    const tagged = await owner.get('setMemberTags', { memberId, tags: ['熟客', '茶友', '熟客'] });
    expect(tagged.tags).toEqual(['熟客', '茶友']);
    const ids = async (filter: object) =>
      (await owner.get('members', filter)).items.map((member) => member.memberId);
    expect(await ids({})).toHaveLength(2);
    expect(await ids({ tag: '熟客' })).toEqual([memberId]);
    expect(await ids({ level: 'green' })).toEqual([memberId]);
    expect(await ids({ status: 'guest' })).toHaveLength(1);
    expect(await owner.get('member', { memberId })).toMatchObject({ nickname: tagged.nickname });
    expect(await owner.ask('member', { memberId: 'nobody' })).toMatchObject({
      code: 'MEMBER_UNKNOWN',
    });
    expect(await owner.ask('setMemberTags', { memberId: 'nobody', tags: [] })).toMatchObject({
      code: 'MEMBER_UNKNOWN',
    });
  });
});

describe('The statement', () => {
  it('tells in words and pages how points came and went', async () => {
    await friend.phone.get('register', viaWechat());
    await givePoints(shop, friend.memberId, 500);
    await shop.change('settings', 'shop', { maxUnpaidOrders: 99 });
    for (let n = 0; n < 11; n += 1) {
      const { quote } = await friend.phone.get('quote', {
        lines: [tea(1)],
        couponChoice: [],
        points: 10,
      });
      const input = {
        ...(await friend.checkout([tea(1)])),
        points: 10,
        quotedPayableFen: quote.payableFen,
      };
      const { id } = await friend.phone.get('placeOrder', input);
      await friend.phone.get('cancelOrder', { orderId: id });
      shop.later(minute);
    }
    const first = await friend.phone.get('statement', { unit: 'points' });
    expect(first.lines).toHaveLength(20);
    expect(first.lines[0]).toMatchObject({
      number: 23,
      title: '订单取消，退回',
      amount: 10,
      balance: 500,
    });
    expect(first.lines[1]).toMatchObject({
      number: 22,
      title: '下单抵扣',
      amount: -10,
      balance: 490,
    });
    const rest = await friend.phone.get('statement', { unit: 'points', before: first.before ?? 0 });
    expect(rest.lines.map((line) => line.number)).toEqual([3, 2, 1]);
    expect(rest.lines[2]).toMatchObject({ title: '购物获得', amount: 500, balance: 500 });
    expect(rest).not.toHaveProperty('before');
    expect(await friend.phone.get('statement', { unit: 'growth' })).toEqual({ lines: [] });
  });
});

describe('A level', () => {
  it('is renewed every day by the settings of the day', async () => {
    await givePoints(shop, friend.memberId, 600, { unit: 'growth', until: noon + 400 * day });
    await friend.phone.get('register', viaWechat());
    expect(shop.one('members', friend.memberId).level?.id).toBe('green');
    const lower = levels.map((level) =>
      level.id === 'gold' ? { ...level, fromGrowth: 500 } : level,
    );
    await shop.change('settings', 'shop', { levels: lower });
    expect(await shop.job('renew-levels')).toEqual({ ok: true, data: { done: 1 } });
    expect(shop.one('members', friend.memberId).level?.id).toBe('gold');
    expect(await shop.job('renew-levels')).toEqual({ ok: true, data: { done: 0 } });
  });
});
