import { endOfBeijingDay } from '#domain/calendar';
import { growthEnd } from '#domain/growth/growth-end';
import { pointsEnd } from '#domain/points/points-end';
import { withoutPhone } from '#domain/membership/change-phone';
import type { OrderRefund } from '../../cloudfunctions/kit/settle/earn-for-order';
import { Buyer, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aMember } from '../support/builders/a-member';
import { aTemplate } from '../support/builders/a-template';
import { day, noon } from '../support/builders/fixed-time';
import { someSettings } from '../support/builders/some-settings';
import { givePoints } from '../support/give-points';
import { receiveOrder } from '../support/receive-order';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const levels = [
  { id: 'green', name: '绿卡', fromGrowth: 0, benefits: [] },
  {
    ...{ id: 'gold', name: '金卡', fromGrowth: 100 },
    benefits: [
      { kind: 'pointsRate' as const, percent: 150 },
      { kind: 'birthdayCoupon' as const, templateId: 'gift' },
    ],
  },
];
const account = (unit: 'points' | 'growth' = 'points') =>
  shop.one('accounts', `${unit}:${friend.memberId}`);
const settle = () => shop.job('settle-points');
const done = (count: number) => ({ ok: true, data: { done: count } });
/** The Beijing midnight after the seven days in which goods may be returned. */
const settled = endOfBeijingDay('2025-06-25');

describe('An order whose goods were kept', () => {
  it('brings its points and growth when the time to return them is over, once', async () => {
    const { id } = await friend.buy([tea(4)]);
    await receiveOrder(shop, id);
    shop.setClock(settled - 1);
    expect(await settle()).toEqual(done(0));
    shop.setClock(settled);
    expect(await settle()).toEqual(done(1));
    expect(await settle()).toEqual(done(0));
    expect(account()).toMatchObject({
      balance: 120,
      lots: [{ until: pointsEnd(settled), amount: 120 }],
    });
    expect(account('growth')).toMatchObject({
      balance: 120,
      lots: [{ until: growthEnd(settled) }],
    });
    expect(shop.one('orders', id).settledAt).toBe(settled);
  });

  it('brings them once also when two runs meet', async () => {
    const { id } = await friend.buy([tea(4)]);
    await receiveOrder(shop, id);
    shop.setClock(settled);
    await Promise.all([settle(), settle(), settle()]);
    expect(account().balance).toBe(120);
  });

  it('brings nothing before it is received', async () => {
    await friend.buy([tea(4)]);
    shop.setClock(settled + 30 * day);
    expect(await settle()).toEqual(done(0));
    expect(shop.all('accounts')).toEqual([]);
  });

  it('brings points at the rate its buyer saw when ordering, and renews the level', async () => {
    await shop.change('settings', 'shop', { levels });
    await shop.change('members', friend.memberId, {
      status: 'member',
      level: { id: 'gold', since: 0 },
    });
    await givePoints(shop, friend.memberId, 100, { unit: 'growth', until: settled - 1 });
    const { id, quote } = await friend.buy([tea(4)]);
    expect(quote.earns).toEqual({ points: 180, growth: 120 });
    await receiveOrder(shop, id);
    shop.setClock(settled);
    await shop.job('expire-points');
    expect(shop.one('members', friend.memberId).level?.id).toBe('green');
    await settle();
    expect(account().balance).toBe(180);
    expect(shop.one('members', friend.memberId).level).toEqual({ id: 'gold', since: settled });
  });
});

describe('Money of an order going back', () => {
  async function aSettledOrder() {
    await givePoints(shop, friend.memberId, 100, { until: noon + 20 * day });
    const lines = [tea(4)];
    const { quote } = await friend.phone.get('quote', { lines, couponChoice: [], points: 100 });
    const input = {
      ...(await friend.checkout(lines)),
      points: 100,
      quotedPayableFen: quote.payableFen,
    };
    const { id } = await friend.phone.get('placeOrder', input);
    await friend.payAtWechat(id);
    await shop.notify(shop.pay.paidNotice(id));
    await receiveOrder(shop, id);
    shop.setClock(settled);
    await settle();
    return shop.one('orders', id);
  }
  const refund = async (order: OrderRefund['order'], part: Partial<OrderRefund>) => {
    const whole = { goodsBefore: 0, goodsAfter: 11_900, pointsBefore: 0, pointsAfter: 100 };
    const settings = someSettings();
    const { reverseForOrder } = await import('../../cloudfunctions/kit/settle/earn-for-order');
    const { withTransaction } = await import('../../cloudfunctions/kit/with-transaction');
    await withTransaction(async (tx) => {
      await reverseForOrder(tx, {
        order,
        refundId: 'r1',
        settings,
        now: Date.now(),
        ...whole,
        ...part,
      });
      return { ok: true, value: undefined };
    });
  };

  it('takes back what it had brought and gives back the points it was paid with', async () => {
    const order = await aSettledOrder();
    expect(account()).toMatchObject({ balance: 119, held: 0 });
    await refund(order, {});
    expect(account()).toMatchObject({ balance: 100 });
    expect(account('growth').balance).toBe(0);
  });

  it('does so part by part, without losing one on the way', async () => {
    const order = await aSettledOrder();
    await refund(order, { goodsAfter: 4000, pointsAfter: 33 });
    expect(account().balance).toBe(119 - 40 + 33);
    await refund(order, { refundId: 'r2', goodsBefore: 4000, pointsBefore: 33 });
    expect(account().balance).toBe(100);
  });

  it('leaves a debt when the points are spent already, and later points pay it', async () => {
    const order = await aSettledOrder();
    const { quote } = await friend.phone.get('quote', {
      lines: [tea(4)],
      couponChoice: [],
      points: 119,
    });
    const input = {
      ...(await friend.checkout([tea(4)])),
      points: 119,
      quotedPayableFen: quote.payableFen,
    };
    await friend.phone.get('placeOrder', input);
    await refund(order, { pointsAfter: 0 });
    expect(account()).toMatchObject({ balance: -119, held: 119, lots: [] });
    const again = await friend.phone.ask('quote', { lines: [tea(1)], couponChoice: [], points: 1 });
    expect(again).toMatchObject({ code: 'POINTS_BEYOND_BALANCE' });
  });

  it('before it is settled only lowers what it will bring', async () => {
    const { id } = await friend.buy([tea(4)]);
    const order = shop.one('orders', id);
    await refund(order, { goodsAfter: 3000, pointsAfter: 0 });
    expect(shop.all('accounts')).toEqual([]);
  });
});

describe('What is over', () => {
  it('ends with the year after it was earned, next to end first', async () => {
    await givePoints(shop, friend.memberId, 100, { until: pointsEnd(noon) });
    shop.setClock(pointsEnd(noon) - 1);
    expect(await shop.job('expire-points')).toEqual(done(0));
    shop.setClock(pointsEnd(noon));
    expect(await shop.job('expire-points')).toEqual(done(1));
    expect(account()).toMatchObject({ balance: 0, lots: [] });
    expect((await friend.phone.get('statement', { unit: 'points' })).lines[0]).toMatchObject({
      ...{ title: '到期失效', amount: -100, balance: 0 },
    });
  });

  it('of growth takes the level with it', async () => {
    await shop.change('settings', 'shop', { levels });
    await shop.change('members', friend.memberId, {
      status: 'member',
      level: { id: 'gold', since: 0 },
    });
    await givePoints(shop, friend.memberId, 100, { unit: 'growth', until: noon + day });
    shop.later(day);
    await shop.job('expire-points');
    expect(shop.one('members', friend.memberId).level?.id).toBe('green');
  });
});

describe('A birthday', () => {
  const goldToday = { birthday: '06-18', level: { id: 'gold', since: 0 } };
  beforeEach(async () => {
    await shop.change('settings', 'shop', { levels });
    await shop.insert({
      couponTemplates: [aTemplate({ _id: 'gift', channels: ['issue'], perMember: 9 })],
    });
    await shop.insert({
      members: [
        aMember({ ...goldToday, _id: 'born-today' }),
        aMember({ _id: 'born-green', birthday: '06-18', level: { id: 'green', since: 0 } }),
        aMember({ _id: 'born-else', birthday: '06-19', level: { id: 'gold', since: 0 } }),
        withoutPhone(aMember({ ...goldToday, _id: 'only-typed', typedPhone: '13900001111' })),
        aMember({ _id: 'a-guest', birthday: '06-18', status: 'guest' }),
      ],
    });
  });

  it('brings the coupon of the level to verified phones, once a year, however often the job runs', async () => {
    expect(await shop.job('birthday-gifts')).toEqual(done(1));
    await Promise.all([shop.job('birthday-gifts'), shop.job('birthday-gifts')]);
    expect(shop.all('coupons').map((coupon) => coupon.memberId)).toEqual(['born-today']);
  });

  it('comes again next year', async () => {
    await shop.job('birthday-gifts');
    shop.later(365 * day);
    await shop.change('couponTemplates', 'gift', {
      claim: { from: 0, until: noon + 900 * day },
      validity: { kind: 'days', days: 30 },
    });
    expect(await shop.job('birthday-gifts')).toEqual(done(1));
    expect(shop.all('coupons')).toHaveLength(2);
  });
});

describe('An order for a fan and a friend', () => {
  it('settles for guests as well: points wait for no card', async () => {
    const { id } = await friend.buy([pot(1)]);
    await receiveOrder(shop, id);
    shop.setClock(settled);
    await settle();
    expect(shop.one('members', friend.memberId).status).toBe('guest');
    expect(account().balance).toBe(120);
  });
});
