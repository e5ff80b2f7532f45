import { privacyVersion } from '#domain/membership/consent';
import { Buyer, tea } from '../support/a-buyer';
import type { RunningShop } from '../support/a-running-shop';
import { aTemplate } from '../support/builders/a-template';
import { givePoints } from '../support/give-points';
import { WechatSide } from '../support/wechat-side';

let side: WechatSide;
let shop: RunningShop;
let friend: Buyer;
let other: Buyer;
beforeAll(async () => {
  side = await WechatSide.open();
  shop = side.shop;
});
beforeEach(async () => {
  await shop.reset();
  friend = await Buyer.entering(shop, 'openid-friend');
  other = await Buyer.entering(shop, 'openid-other');
});
afterEach(() => expect(shop.violations()).toEqual([]));
afterAll(() => side.close());

const [old, fresh, third] = ['13900001111', '13900002222', '13900003333'] as const;
const asks = 'phonenumber.getPhoneNumber';

const viaWechat = async (openid: string, phone: string) =>
  ({ kind: 'wechat', code: await side.phoneCode(openid, phone) }) as const;

async function register(buyer: Buyer, openid: string, phone: string = old) {
  const input = { privacyVersion, marketing: true, phone: await viaWechat(openid, phone) };
  return buyer.phone.get('register', input);
}

async function change(phone: string = fresh, unite = false, key?: string) {
  const input = { privacyVersion, unite, phone: await viaWechat('openid-friend', phone) };
  return friend.phone.ask('changePhone', input, key);
}

/** Everything the shop itself knows, but for what is on its way out. */
const ownDocuments = () =>
  JSON.stringify(
    shop.sdk.engine
      .names()
      .filter((name) => !/^~|^outbox$|^idempotency$/.test(name))
      .map((name) => shop.sdk.engine.find(name)),
  );

const clerk = () => shop.console('staff-clerk');

describe("The phone number of WeChat's button", () => {
  it("is nobody else's to use: the code of another WeChat opens no card and joins no member", async () => {
    await register(friend, 'openid-friend');
    await givePoints(shop, friend.memberId, 300);
    const phone = await viaWechat('openid-friend', old);
    const before = ownDocuments();
    expect(
      await other.phone.ask('register', { privacyVersion, marketing: false, phone }),
    ).toMatchObject({ ok: false, code: 'PHONE_CODE_INVALID' });
    expect(ownDocuments()).toBe(before);
  });

  it('is told once for a code', async () => {
    const phone = await viaWechat('openid-friend', old);
    const input = { privacyVersion, marketing: false, phone };
    expect(await friend.phone.get('register', input)).toMatchObject({ phone: '139****1111' });
    const before = shop.snapshot();
    expect(await other.phone.ask('register', input)).toMatchObject({
      ...{ ok: false, code: 'PHONE_CODE_INVALID' },
      message: '手机号授权已失效，请再点一次授权，或手动填写。',
    });
    expect(shop.snapshot()).toBe(before);
  });

  it('is too old after five minutes', async () => {
    const phone = await viaWechat('openid-friend', old);
    shop.later(5 * 60_000);
    const input = { privacyVersion, marketing: false, phone };
    expect(await friend.phone.ask('register', input)).toMatchObject({ code: 'PHONE_CODE_INVALID' });
  });

  it('is not asked for again by a repeat of the call', async () => {
    const phone = await viaWechat('openid-friend', old);
    const input = { privacyVersion, marketing: false, phone };
    const before = side.timesAsked(asks);
    await friend.phone.get('register', input, 'key-of-register');
    expect(await friend.phone.get('register', input, 'key-of-register')).toMatchObject({
      registered: true,
    });
    expect(side.timesAsked(asks) - before).toBe(1);
  });

  it('gives no code when the quota is gone, and a typed number opens the card all the same', async () => {
    await side.wechat.phoneNumbers.setCallsLeft(0);
    expect(await side.wechat.phoneNumbers.issue('openid-friend', old)).toMatchObject({
      errno: 1400001,
    });
    const typed = { kind: 'typed' as const, phone: old };
    const card = await friend.phone.get('register', {
      ...{ privacyVersion, marketing: false },
      phone: typed,
    });
    expect(card).toMatchObject({ registered: true, phone: '139****1111', phoneVerified: false });
  });

  it('is typed by hand when WeChat does not tell it', async () => {
    const refusing = jest
      .spyOn(side.wechat, 'call')
      .mockResolvedValue({ errcode: 48001, errmsg: 'api unauthorized' });
    const input = {
      privacyVersion,
      marketing: false,
      phone: await viaWechat('openid-friend', old),
    };
    expect(await friend.phone.ask('register', input)).toMatchObject({ code: 'PHONE_UNAVAILABLE' });
    refusing.mockRestore();
  });
});

describe('A member with another phone', () => {
  it('keeps the card, and the old phone is free for somebody else', async () => {
    const { cardNumber } = await register(friend, 'openid-friend');
    const memberId = friend.memberId;
    const changed = await change();
    expect(changed).toMatchObject({
      data: { phone: '139****2222', phoneVerified: true, cardNumber },
    });
    expect(shop.one('phones', fresh).memberId).toBe(memberId);
    expect(shop.all('phones')).toHaveLength(1);
    await register(other, 'openid-other', old);
    expect(other.memberId).not.toBe(memberId);
    expect(shop.one('phones', old).memberId).toBe(other.memberId);
  });

  it('has agreed to it once more', async () => {
    await register(friend, 'openid-friend');
    shop.later(60_000);
    await change();
    const said = shop.all('consents').filter(({ kind }) => kind === 'privacy');
    expect(said.map(({ given, version }) => [given, version])).toEqual([
      [true, privacyVersion],
      [true, privacyVersion],
    ]);
  });

  it('gets what waited for the new number', async () => {
    await register(friend, 'openid-friend');
    await shop.console('staff-owner').get('importOutsideOrders', {
      orders: {
        kind: 'csv',
        text: `来源,单号,手机号,实付金额,时间,退款原单号\n天猫,T1,${fresh},10,2025-06-17,`,
      },
      dryRun: false,
    });
    expect(await change()).toMatchObject({ data: { points: { balance: 10 } } });
  });

  it('is changed once for one key, and WeChat is asked once', async () => {
    await register(friend, 'openid-friend');
    const before = side.timesAsked(asks);
    const input = {
      ...{ privacyVersion, unite: false },
      phone: await viaWechat('openid-friend', fresh),
    };
    await friend.phone.get('changePhone', input, 'key-of-phone');
    await friend.phone.get('changePhone', input, 'key-of-phone');
    expect(side.timesAsked(asks) - before).toBe(1);
  });

  it.each([
    ['who has no card', 'CARD_NEEDED', false, fresh],
    ['who has this very phone', 'PHONE_SAME', true, old],
  ])('%s is told so', async (_, code, hasCard, phone) => {
    if (hasCard) await register(friend, 'openid-friend');
    const before = ownDocuments();
    expect(await change(phone)).toMatchObject({ ok: false, code });
    expect(ownDocuments()).toBe(before);
  });

  it('who agrees to an old notice only is asked again', async () => {
    await register(friend, 'openid-friend');
    const input = { unite: false, phone: { kind: 'typed' as const, phone: fresh } };
    expect(
      await friend.phone.ask('changePhone', { ...input, privacyVersion: '2020-01' }),
    ).toMatchObject({ code: 'CONSENT_OUTDATED' });
  });

  it('two who change to the same number at once: one has it, the other hears of it', async () => {
    await register(friend, 'openid-friend');
    await register(other, 'openid-other', third);
    const input = { privacyVersion, unite: false };
    const mine = { ...input, phone: await viaWechat('openid-friend', fresh) };
    const theirs = { ...input, phone: await viaWechat('openid-other', fresh) };
    const [a, b] = await Promise.all([
      friend.phone.ask('changePhone', mine),
      other.phone.ask('changePhone', theirs),
    ]);
    const codes = [a, b].map((reply) => (reply.ok ? 'ok' : reply.code));
    expect(codes.sort()).toEqual(['PHONE_OF_ANOTHER', 'ok']);
  });
});

describe('A phone typed by hand', () => {
  const type = () =>
    friend.phone.get('changePhone', {
      ...{ privacyVersion, unite: false },
      phone: { kind: 'typed', phone: fresh },
    });

  it('waits for the counter; until then the old one counts', async () => {
    await register(friend, 'openid-friend');
    expect(await type()).toMatchObject({ phone: '139****1111', nextPhone: '139****2222' });
    expect(shop.all('phones').map(({ _id }) => _id)).toEqual([old]);
    const { memberId } = friend;
    await clerk().get('verifyPhone', { memberId, phone: fresh });
    const card = await friend.phone.get('memberCard', {});
    expect(card).toMatchObject({ phone: '139****2222', phoneVerified: true });
    expect(card).not.toHaveProperty('nextPhone');
    expect(shop.all('phones').map(({ _id }) => _id)).toEqual([fresh]);
    expect(shop.all('audit').map(({ summary }) => summary)).toEqual(['在柜台核对并更换了手机号']);
  });

  it('of another member is only taken when the staff say that both are one', async () => {
    await register(friend, 'openid-friend');
    await register(other, 'openid-other', fresh);
    await type();
    const { memberId } = friend;
    expect(await clerk().ask('verifyPhone', { memberId, phone: fresh })).toMatchObject({
      ok: false,
      code: 'PHONE_OF_ANOTHER',
    });
    await clerk().get('verifyPhone', { memberId, phone: fresh, unite: true });
    expect(friend.memberId).toBe(other.memberId);
    expect(shop.all('phones').map(({ _id }) => _id)).toEqual([fresh]);
  });
});

describe('A phone WeChat has told of two members', () => {
  it('is refused until the person says that both cards are theirs; then both become one', async () => {
    await register(friend, 'openid-friend');
    const { cardNumber } = await register(other, 'openid-other', fresh);
    await givePoints(shop, friend.memberId, 300);
    await givePoints(shop, other.memberId, 50);
    expect(await change()).toMatchObject({
      ...{ ok: false, code: 'PHONE_OF_ANOTHER' },
      message: '这个号码已经有一张会员卡了；如果也是您的，可以合并成一张。',
    });
    const united = await change(fresh, true);
    expect(united).toMatchObject({
      data: { cardNumber, phone: '139****2222', points: { balance: 350 } },
    });
    expect(friend.memberId).toBe(other.memberId);
    // The number they gave up is free.
    expect(shop.all('phones').map(({ _id }) => _id)).toEqual([fresh]);
  });
});

describe('Two members the staff unite', () => {
  const owner = () => shop.console('staff-owner');
  const unite = (fromId: string, intoId: string, key?: string) =>
    owner().ask('uniteMembers', { fromId, intoId }, key);

  async function bothWithCards() {
    await register(friend, 'openid-friend');
    await register(other, 'openid-other', fresh);
    return { from: friend.memberId, into: other.memberId };
  }

  it('lose nothing: both phones, both cards, orders, coupons, points, growth, tags and consents', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'two', perMember: 2 })] });
    const { from, into } = await bothWithCards();
    await shop.insert({
      couponTemplates: [
        aTemplate({ _id: 'named', audience: { kind: 'named', memberIds: [from] } }),
      ],
    });
    const cards = [shop.one('members', from).cardNumber, shop.one('members', into).cardNumber];
    await owner().get('setMemberTags', { memberId: from, tags: ['老客'] });
    await owner().get('setMemberTags', { memberId: into, tags: ['茶友'] });
    await friend.claim('two');
    await other.claim('two');
    const paid = await friend.buy([tea(1)], []);
    const unpaid = await friend.place([tea(1)]);
    await givePoints(shop, from, 300);
    await givePoints(shop, into, 50);
    await givePoints(shop, from, 40, { unit: 'growth' });
    const { card } = await friend.phone.get('prepareShare', { target: { kind: 'home' } });
    const consents = shop.all('consents').length;

    const united = await unite(from, into);

    expect(united).toMatchObject({
      data: { memberId: into, points: 350, growth: 40, coupons: 2, tags: ['老客', '茶友'] },
    });
    expect(friend.memberId).toBe(into);
    const orders = await friend.phone.get('orders', { tab: 'all' });
    expect(orders.items.map(({ id }) => id)).toEqual(expect.arrayContaining([paid.id, unpaid.id]));
    expect(shop.one('shares', card).fanId).toBe(into);
    expect(shop.all('consents').filter(({ memberId }) => memberId === into)).toHaveLength(consents);
    for (const phone of [old, fresh]) {
      const found = await clerk().get('identifyMember', { by: 'phone', phone });
      expect(found.memberId).toBe(into);
    }
    for (const cardNumber of cards) {
      const by = { by: 'card' as const, cardNumber: cardNumber ?? '' };
      expect((await clerk().get('identifyMember', by)).memberId).toBe(into);
    }
    // Limits count what both had, and a coupon meant for one is meant for the person.
    expect(await friend.phone.ask('claimCoupon', { templateId: 'two' })).toMatchObject({
      code: 'LIMIT_REACHED',
    });
    expect(await friend.phone.ask('claimCoupon', { templateId: 'named' })).toMatchObject({
      ok: true,
    });
  });

  it('become one once: a repeat gets the same answer, and nothing is counted twice', async () => {
    const { from, into } = await bothWithCards();
    await givePoints(shop, from, 300);
    const replies = await Promise.all([
      unite(from, into, 'key-of-uniting'),
      unite(from, into, 'key-of-uniting'),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await unite(from, into)).toMatchObject({ code: 'UNITED_ALREADY' });
    expect(shop.one('accounts', `points:${into}`).balance).toBe(300);
    const rows = shop.all('audit').filter(({ action }) => action === 'uniteMembers');
    expect(rows.map(({ targetId, summary }) => [targetId, summary])).toEqual([
      [into, `与会员 ${from} 合并为一位`],
    ]);
  });

  it('in both directions at once become one all the same', async () => {
    const { from, into } = await bothWithCards();
    const replies = await Promise.all([unite(from, into), unite(into, from)]);
    const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.code));
    expect(codes.sort()).toEqual(['UNITED_ALREADY', 'ok']);
  });

  it('and were united before: everybody ends at the one who is left', async () => {
    const { from, into } = await bothWithCards();
    const guest = await Buyer.entering(shop, 'openid-guest');
    const guestId = guest.memberId;
    await register(guest, 'openid-guest', old);
    await unite(from, into);
    expect(shop.one('members', guestId).mergedInto).toBe(into);
    expect(guest.memberId).toBe(into);
    // Leaving finds all of them.
    expect(await guest.phone.ask('deleteMe', { confirm: '注销' })).toMatchObject({ ok: true });
    const left = ownDocuments();
    for (const trace of [guestId, from, into, old, fresh]) expect(left).not.toContain(`"${trace}"`);
  });

  it.each([
    ['the same member twice', 'UNITE_SAME', ({ from }: Pair) => [from, from]],
    ['a member nobody knows', 'MEMBER_UNKNOWN', ({ into }: Pair) => ['nobody', into]],
    ['into a guest', 'UNITE_GUEST', ({ from, guest }: Pair) => [from, guest]],
  ])('are refused: %s', async (_, code, pick) => {
    const { from, into } = await bothWithCards();
    const { memberId: guest } = await Buyer.entering(shop, 'openid-guest');
    const [fromId = '', intoId = ''] = pick({ from, into, guest });
    const before = shop.snapshot();
    expect(await unite(fromId, intoId)).toMatchObject({ ok: false, code });
    expect(shop.snapshot()).toBe(before);
  });
});

interface Pair {
  readonly from: string;
  readonly into: string;
  readonly guest: string;
}
