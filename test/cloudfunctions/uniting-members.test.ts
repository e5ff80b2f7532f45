import { Buyer, cake, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aTemplate } from '../support/builders/a-template';
import { minute, noon } from '../support/builders/fixed-time';
import { givePoints } from '../support/give-points';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
const friend = Buyer.ofEveryTest(shop, 'openid-friend');
const guest = Buyer.ofEveryTest(shop, 'openid-guest');

const phone = '13900001111';
const register = (buyer: Buyer, number = phone) =>
  buyer.phone.ask('register', codes.registration(number));

/** The whole database as text, to look for somebody. */
const everywhere = (except: readonly string[] = []) =>
  shop.sdk.engine
    .names()
    .filter((name) => !except.includes(name))
    .map((name) => JSON.stringify(shop.sdk.engine.find(name)))
    .join('\n');

describe('An order one WeChat of a member placed', () => {
  it('is paid by that one: the other is told so, may cancel it and order again', async () => {
    await register(friend);
    await register(guest);
    const { id } = await guest.place([tea(1)]);
    const before = shop.snapshot();
    expect(await friend.phone.ask('payOrder', { orderId: id })).toMatchObject({
      ...{ ok: false, code: 'PAY_OTHER_WECHAT' },
      message: '这一单是用您的另一个微信下的，请用那个微信付款，或取消后重新下单。',
    });
    expect(shop.snapshot()).toBe(before);
    await guest.payAtWechat(id);
    expect(await friend.phone.get('confirmPayment', { orderId: id })).toMatchObject({
      payment: 'paid',
    });
    const second = await guest.place([tea(1)]);
    expect(await friend.phone.ask('cancelOrder', { orderId: second.id })).toMatchObject({
      ok: true,
    });
    await friend.buy([tea(1)]);
  });
});

describe('A coupon of which everybody gets one', () => {
  it('is one in the hands of whoever came with several: the rest is gone, also when an order gives one back', async () => {
    await register(friend);
    const third = await Buyer.entering(shop, 'openid-third');
    const kept = await friend.claim();
    const inOrder = await guest.claim();
    await third.claim();
    const { id } = await guest.place([tea(4)], [inOrder]);
    await register(guest);
    await register(third);
    const usable = () =>
      shop.all('coupons').filter(({ status }) => status === 'claimed' || status === 'locked');
    expect(usable().map(({ _id }) => _id)).toEqual([inOrder]);
    expect(shop.one('coupons', kept).status).toBe('revoked');
    await friend.phone.get('cancelOrder', { orderId: id });
    expect(usable().length).toBeLessThanOrEqual(1);
    expect(shop.violations()).toEqual([]);
  });
});

describe('A birthday', () => {
  it('taken back this year does not come anew with a guest who has another', async () => {
    await register(friend);
    await friend.phone.get('updateProfile', { birthday: '03-03' });
    await friend.phone.get('updateProfile', { birthday: '' });
    await guest.phone.get('updateProfile', { birthday: '06-18' });
    await register(guest);
    const card = await friend.phone.get('memberCard', {});
    expect(card).not.toHaveProperty('birthday');
    expect(card.birthdayOpen).toBe(false);
  });
});

describe('A guest who registers with the phone of a member', () => {
  it('is that member from now on, and loses nothing', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'second', perMember: 1 })] });
    await register(friend);
    const memberId = friend.memberId;
    const guestId = guest.memberId;
    const { card } = await friend.phone.get('prepareShare', { target: { kind: 'home' } });
    const fan = await Buyer.entering(shop, 'openid-fan');
    const share = await fan.phone.get('prepareShare', { target: { kind: 'product', id: 'tea' } });
    await guest.phone.get('enter', { scene: 1007, shareId: share.card });
    await guest.claim();
    await guest.claim('second');
    await friend.claim('second');
    const paid = await guest.buy([tea(4)], []);
    const unpaid = await guest.place([cake(1)]);
    await givePoints(shop, guestId, 300);
    await givePoints(shop, guestId, 40, { unit: 'growth' });
    await givePoints(shop, memberId, 50);
    const guestShare = await guest.phone.get('prepareShare', { target: { kind: 'home' } });
    const visitor = await Buyer.entering(shop, 'openid-visitor', guestShare.card);

    const joined = await register(guest);

    expect(joined).toMatchObject({ ok: true, data: { points: { balance: 350 }, growth: 40 } });
    expect(guest.memberId).toBe(memberId);
    expect((await guest.phone.get('orders', { tab: 'all' })).items.map((one) => one.id)).toEqual(
      expect.arrayContaining([paid.id, unpaid.id]),
    );
    expect(shop.all('coupons').filter((coupon) => coupon.memberId === memberId)).toHaveLength(3);
    expect(shop.one('buyers', memberId).unpaidOrderIds).toEqual([unpaid.id]);
    expect(shop.one('touches', memberId).touches[0]?.shareId).toBe(share.card);
    expect(shop.one('touches', visitor.memberId).touches[0]?.fanId).toBe(memberId);
    expect(shop.one('commissions', paid.id)).toMatchObject({ buyerId: memberId });
    expect(shop.one('shares', guestShare.card).fanId).toBe(memberId);
    expect(shop.one('shares', card).fanId).toBe(memberId);
    // Only ids made at the time, the history and what it was still name the guest.
    const named = ['members', 'coupons', 'orders', 'ledger', 'idempotency', 'outbox'];
    expect(everywhere(named)).not.toContain(guestId);
    expect(shop.one('members', guestId)).toEqual({
      ...{ _id: guestId, shopId: 'shop', nickname: '', avatar: '' },
      ...{ status: 'merged', mergedInto: memberId, createdAt: noon },
    });
  });

  it('pays, cancels and uses coupons of before as if nothing had happened', async () => {
    await register(friend);
    const couponId = await guest.claim();
    const first = await guest.place([tea(4)], [couponId]);
    const second = await guest.place([cake(1)]);
    await register(guest);
    await guest.payAtWechat(first.id);
    expect((await shop.notify(shop.pay.paidNotice(first.id))).statusCode).toBe(200);
    await friend.phone.get('cancelOrder', { orderId: second.id });
    expect(shop.one('coupons', couponId).status).toBe('used');
    expect(shop.one('buyers', friend.memberId).unpaidOrderIds).toEqual([]);
  });

  it('keeps points an unpaid order holds', async () => {
    await register(friend);
    await givePoints(shop, guest.memberId, 500);
    const input = await guest.checkout([tea(4)], [], { points: 200 });
    const { id } = await guest.phone.get('placeOrder', input);
    await register(guest);
    const account = () => shop.one('accounts', `points:${friend.memberId}`);
    expect(account()).toMatchObject({ balance: 300, held: 200 });
    await friend.phone.get('cancelOrder', { orderId: id });
    expect(account()).toMatchObject({ balance: 500, held: 0 });
  });

  it('stays within limits afterwards: claims of both count together', async () => {
    await register(friend);
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'two', perMember: 2 })] });
    await friend.claim('two');
    await guest.claim('two');
    await register(guest);
    expect(await guest.phone.ask('claimCoupon', { templateId: 'two' })).toMatchObject({
      code: 'LIMIT_REACHED',
    });
  });

  it('claims the next coupon under a number of its own', async () => {
    await register(friend);
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'three', perMember: 3 })] });
    await friend.claim('three');
    await guest.claim('three');
    await register(guest);
    expect(await guest.claim('three')).toBe(`three:${friend.memberId}:3`);
  });

  it('earns nothing for an order that turns out to be their own', async () => {
    const { card } = await friend.phone.get('prepareShare', {
      target: { kind: 'product', id: 'tea' },
    });
    await guest.phone.get('enter', { scene: 1007, shareId: card });
    const { id } = await guest.buy([tea(4)]);
    expect(shop.one('commissions', id).status).toBe('pending');
    await register(friend);
    await register(guest);
    expect(shop.one('orders', id).attribution).toMatchObject({
      counted: false,
      reason: 'ownOrder',
    });
    expect(shop.one('commissions', id).status).toBe('void');
  });

  it('has nothing left for the outbox a minute later, and no row of it', async () => {
    await register(friend);
    await register(guest);
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    expect(shop.all('outbox')).toEqual([]);
  });
});

describe('What was under way while two became one', () => {
  it('is found by the outbox a minute later', async () => {
    await register(friend);
    const guestId = guest.memberId;
    const memberId = friend.memberId;
    await register(guest);
    const claimed = { ...aTemplate(), issued: 1 };
    await shop.change('couponTemplates', 'welcome', { issued: claimed.issued });
    const [template] = shop.all('couponTemplates');
    await shop.insert({
      coupons: [
        {
          ...{ _id: `welcome:${guestId}:1`, shopId: 'shop', templateId: 'welcome' },
          ...{ memberId: guestId, number: 1, title: '', status: 'claimed' as const },
          ...{
            rule: (template ?? aTemplate()).rule,
            validFrom: noon,
            validUntil: noon + 60 * minute,
          },
          ...{ claimedAt: noon, changedAt: noon },
        },
      ],
    });
    shop.later(2 * minute);
    expect(await shop.job('deliver-outbox')).toMatchObject({ ok: true });
    expect(shop.one('coupons', `welcome:${guestId}:1`).memberId).toBe(memberId);
  });
});

describe('At the same moment', () => {
  it('two phones with the same number make one member', async () => {
    const replies = await Promise.all([register(friend), register(guest)]);
    expect(replies.map((reply) => reply.ok)).toEqual([true, true]);
    expect(guest.memberId).toBe(friend.memberId);
    expect(shop.all('phones')).toHaveLength(1);
    expect(shop.all('members').filter((member) => member.status === 'member')).toHaveLength(1);
  });

  it('ten phones with the same number make one member', async () => {
    const people = await Promise.all(
      Array.from({ length: 10 }, (_, n) => Buyer.entering(shop, `openid-${n}`)),
    );
    const replies = await Promise.all(people.map((one) => register(one)));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(new Set(people.map((one) => one.memberId)).size).toBe(1);
  });

  it('one person who registers twice has one card', async () => {
    const replies = await Promise.all([register(guest), register(guest)]);
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(shop.all('cards')).toHaveLength(1);
  });

  it('two phones with different numbers on one screen give one of them', async () => {
    const replies = await Promise.all([register(guest), register(guest, '13900002222')]);
    const codesOf = replies.map((reply) => (reply.ok ? 'joined' : reply.code)).sort();
    expect(codesOf).toEqual(['ALREADY_MEMBER', 'joined']);
    expect(shop.all('phones')).toHaveLength(1);
  });

  it('an order is placed and belongs to the member, points and stock right', async () => {
    await register(friend);
    await givePoints(shop, guest.memberId, 500);
    const input = await guest.checkout([pot(1)], [], { points: 200 });
    const [placed, joined] = await Promise.all([
      guest.phone.ask('placeOrder', input),
      register(guest),
    ]);
    expect([placed.ok, joined.ok]).toEqual([true, true]);
    shop.later(2 * minute);
    await shop.job('deliver-outbox');
    const [order] = shop.all('orders');
    expect(order?.memberId).toBe(friend.memberId);
    expect(shop.one('accounts', `points:${friend.memberId}`)).toMatchObject({
      balance: 300,
      held: 200,
    });
  });
});
