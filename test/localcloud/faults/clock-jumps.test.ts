import { seededChance } from '../../../localcloud/seed/seeded-chance';
import { Buyer, tea } from '../../support/a-buyer';
import { aFreshShop } from '../../support/a-fresh-shop';
import { aTemplate } from '../../support/builders/a-template';
import { day, minute, noon } from '../../support/builders/fixed-time';

const shop = aFreshShop();
const buyer = Buyer.ofEveryTest(shop, 'openid-friend');

const jumps: [string, number][] = [
  ['back ten minutes', -10 * minute],
  ['forward a day', day],
  ['back a day', -day],
];

describe.each(jumps)('when the clock goes %s', (_, jump) => {
  it('a coupon of one each is not claimed twice, by another key or the same', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'one', perMember: 1 })] });
    const first = await buyer.phone.get('claimCoupon', { templateId: 'one' }, 'one-claim');
    shop.later(jump);
    const again = await buyer.phone.ask('claimCoupon', { templateId: 'one' }, 'one-claim');
    expect(again).toMatchObject({ ok: true, data: { _id: first._id } });
    expect((await buyer.phone.ask('claimCoupon', { templateId: 'one' })).ok).toBe(false);
    expect(shop.all('coupons')).toHaveLength(1);
    expect(shop.one('couponTemplates', 'one').issued).toBe(1);
  });

  it('an order asked for again with its key is the same order', async () => {
    const input = await buyer.checkout([tea(1)]);
    const first = await buyer.phone.get('placeOrder', input, 'one-order');
    shop.later(jump);
    expect((await buyer.phone.get('placeOrder', input, 'one-order')).id).toBe(first.id);
    expect(shop.one('stocks', 'tea-100@central').available).toBe(49);
  });

  it('a payment told again is one payment', async () => {
    const { id } = await buyer.place([tea(1)]);
    await buyer.payAtWechat(id);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    shop.later(jump);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    await buyer.phone.get('confirmPayment', { orderId: id });
    expect(shop.all('ledger')).toHaveLength(1);
    expect(shop.one('orders', id).payment.status).toBe('paid');
  });

  it('a payment first told now is taken', async () => {
    const { id } = await buyer.place([tea(1)]);
    await buyer.payAtWechat(id);
    shop.later(jump);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    expect(shop.one('orders', id).payment.status).toBe('paid');
  });
});

describe('when the clock goes forward a day and back again', () => {
  it('an order closed meanwhile stays closed, and its goods came back once', async () => {
    const { id } = await buyer.place([tea(2)]);
    shop.later(day);
    await shop.job('close-unpaid');
    shop.later(-day);
    await shop.job('close-unpaid');
    shop.later(day);
    await shop.job('close-unpaid');
    expect(shop.one('orders', id).payment.status).toBe('closed');
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 50, reserved: 0 });
  });

  it('the outbox does each of its effects once', async () => {
    const { id } = await buyer.place([tea(1)]);
    await buyer.phone.get('payOrder', { orderId: id });
    shop.later(day);
    await shop.job('close-unpaid');
    shop.later(-day);
    await shop.job('deliver-outbox');
    shop.later(day);
    await shop.job('deliver-outbox');
    const asked = shop.pay.asked.length;
    shop.later(-day);
    await shop.job('deliver-outbox');
    shop.later(day);
    await shop.job('deliver-outbox');
    expect(shop.pay.asked.length).toBe(asked);
  });
});

describe('a day on which the clock jumps between every two steps', () => {
  beforeEach(() => shop.change('settings', 'shop', { maxUnpaidOrders: 99 }));

  const steps = {
    claim: async () => void (await buyer.phone.ask('claimCoupon', { templateId: 'welcome' })),
    buy: async () => void (await buyer.buy([tea(1)])),
    leaveUnpaid: async () =>
      void (await buyer.phone.ask('placeOrder', await buyer.checkout([tea(1)]))),
    tellAgain: async () => {
      for (const { _id, payment } of shop.all('orders'))
        if (payment.status === 'paid') await shop.notify(shop.pay.paidNotice(_id));
    },
    close: async () => void (await shop.job('close-unpaid')),
    deliver: async () => void (await shop.job('deliver-outbox')),
    expire: async () => void (await shop.job('expire-coupons')),
  };

  it.each([1, 2, 3, 4, 5])('(seed %i) ends with books that balance', async (seed) => {
    const chance = seededChance(seed);
    const pick = <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(chance() * items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    };
    for (let n = 0; n < 25; n += 1) {
      await pick(Object.values(steps))();
      shop.setClock(noon + pick([-day, -10 * minute, 0, 10 * minute, day, 2 * day]));
      expect(shop.violations()).toEqual([]);
    }
    const paid = shop.all('orders').filter(({ payment }) => payment.status === 'paid');
    expect(shop.all('ledger')).toHaveLength(paid.length);
    expect(shop.one('couponTemplates', 'welcome').issued).toBe(shop.all('coupons').length);
  });
});
