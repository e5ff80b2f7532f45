import { Buyer, cake, delivery, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aTemplate } from '../support/builders/a-template';
import { minute, noon } from '../support/builders/fixed-time';
import { someSettings } from '../support/builders/some-settings';
import { oneRate } from '#domain/freight/one-rate';
import { fen } from '#domain/money';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

describe('A buyer with a full bag', () => {
  it('sees every step of the price, with the best coupon', async () => {
    await friend.claim();
    const { quote, shortages } = await friend.phone.get('quote', {
      lines: [tea(2), cake(1)],
      couponChoice: 'best',
    });
    expect(quote.steps.map(({ stage, fen: amount }) => [stage, amount])).toEqual([
      ['list', 11_550],
      ['coupon', -2000],
      ['freight', 800],
    ]);
    expect(quote.payableFen).toBe(10_350);
    expect(shortages).toEqual([]);
  });

  it('is told what is short before ordering', async () => {
    const { shortages } = await friend.phone.get('quote', { lines: [pot(6)], couponChoice: [] });
    expect(shortages).toEqual([{ skuId: 'pot-1', available: 5 }]);
  });

  it('places the order at the price on the screen, and it holds the goods and the coupon', async () => {
    const couponId = await friend.claim();
    const order = await friend.place([tea(2), cake(1)], [couponId]);
    expect(order).toMatchObject({
      payment: 'unpaid',
      fulfilment: 'reserved',
      payableFen: 10_350,
      pieces: 3,
      payBy: noon + 30 * minute,
      actions: ['pay', 'cancel'],
      delivery,
    });
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 48, reserved: 2 });
    expect(shop.one('coupons', couponId)).toMatchObject({ status: 'locked', orderId: order.id });
    expect(shop.one('buyers', friend.memberId).unpaidOrderIds).toEqual([order.id]);
  });

  it('reads in the coupon centre that a coupon is theirs, and after the order that it is used', async () => {
    const couponId = await friend.claim();
    const { templateId } = shop.one('coupons', couponId);
    const stateNow = async () =>
      (await friend.phone.get('couponCentre', {})).find((card) => card.templateId === templateId)
        ?.claimState;
    expect(await stateNow()).toBe('claimed');
    await friend.buy([tea(4)], [couponId]);
    expect(await stateNow()).toBe('used');
  });

  it('reads how many they have of a coupon that may be claimed twice, until the limit is reached', async () => {
    await shop.change('couponTemplates', 'welcome', { perMember: 2 });
    const card = async () =>
      (await friend.phone.get('couponCentre', {})).find(
        ({ templateId }) => templateId === 'welcome',
      );
    expect(await card()).toMatchObject({ claimState: 'claimable', inHand: 0 });
    const first = await friend.claim();
    expect(await card()).toMatchObject({ claimState: 'claimable', inHand: 1 });
    await friend.claim();
    expect(await card()).toMatchObject({ claimState: 'claimed', inHand: 2 });
    await friend.buy([tea(4)], [first]);
    expect(await card()).toMatchObject({ claimState: 'claimed', inHand: 1 });
  });

  it('gets the new price instead of an order when it changed meanwhile', async () => {
    const input = await friend.checkout([tea(2)]);
    const dearer = shop.one('products', 'tea').skus.map((sku) => ({ ...sku, priceFen: fen(3300) }));
    await shop.change('products', 'tea', { skus: dearer });
    const reply = await friend.phone.ask('placeOrder', input);
    expect(reply).toMatchObject({
      ok: false,
      code: 'PRICE_CHANGED',
      details: { quote: { payableFen: 7400 }, shortages: [] },
    });
    expect(shop.all('orders')).toEqual([]);
  });

  it('pays nothing extra for asking twice for the pay sheet', async () => {
    const { id } = await friend.place([tea(1)]);
    const first = await friend.phone.get('payOrder', { orderId: id });
    const second = await friend.phone.get('payOrder', { orderId: id });
    expect(second.package).toBe(first.package);
    expect(shop.pay.payments.size).toBe(1);
  });

  it('has paid when the notice comes, even if the phone never returns', async () => {
    const couponId = await friend.claim();
    const order = await friend.buy([tea(2), cake(1)], [couponId]);
    expect(order).toMatchObject({
      payment: 'paid',
      fulfilment: 'reserved',
      paidAt: noon,
      actions: ['buyAgain'],
    });
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ reserved: 0, sold: 2 });
    expect(shop.one('coupons', couponId).status).toBe('used');
    expect(shop.one('buyers', friend.memberId).unpaidOrderIds).toEqual([]);
    expect(shop.all('ledger')).toHaveLength(1);
  });

  it('has paid when the phone asks and WeChat Pay knows, even if no notice ever comes', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.payAtWechat(id);
    expect((await friend.phone.get('confirmPayment', { orderId: id })).payment).toBe('paid');
    const { statusCode } = await shop.notify(shop.pay.paidNotice(id));
    expect(statusCode).toBe(200);
    expect(shop.all('ledger')).toHaveLength(1);
  });

  it('still owes the money when the phone comes back without paying', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.phone.get('payOrder', { orderId: id });
    expect((await friend.phone.get('confirmPayment', { orderId: id })).payment).toBe('unpaid');
  });

  it('pays at once when the order costs nothing', async () => {
    await shop.change('settings', 'shop', { freight: oneRate(fen(0)) });
    const gift = aTemplate({
      _id: 'gift',
      rule: { ...aTemplate().rule, threshold: { kind: 'none' }, parameters: { offFen: 9000 } },
    });
    await shop.insert({ couponTemplates: [gift] });
    const order = await friend.place([tea(1)], [await friend.claim('gift')]);
    expect(order).toMatchObject({ payment: 'paid', payableFen: 0, actions: ['buyAgain'] });
    expect(shop.one('buyers', friend.memberId).unpaidOrderIds).toEqual([]);
  });
});

describe('A buyer with orders', () => {
  it('finds each under its tab, newest first, page by page', async () => {
    await shop.change('settings', 'shop', { maxUnpaidOrders: 99 });
    const ids: string[] = [];
    for (let number = 0; number < 12; number += 1) {
      shop.later(minute);
      ids.unshift((await friend.place([tea(1)])).id);
    }
    const first = await friend.phone.get('orders', { tab: 'unpaid' });
    const cursor = first.cursor ?? '';
    const second = await friend.phone.get('orders', { tab: 'unpaid', cursor });
    expect([...first.items, ...second.items].map((order) => order.id)).toEqual(ids);
    expect(second.cursor).toBeUndefined();
    expect((await friend.phone.get('orders', { tab: 'toShip' })).items).toEqual([]);
    expect((await friend.phone.get('me', {})).orders).toEqual({
      unpaid: 12,
      toShip: 0,
      toReceive: 0,
    });
  });

  it('sees a paid order among those to be shipped', async () => {
    const { id } = await friend.buy([tea(1)]);
    const { items } = await friend.phone.get('orders', { tab: 'toShip' });
    expect(items.map((order) => order.id)).toEqual([id]);
  });

  it('has at most three unpaid at once, also when ordering ten times in parallel', async () => {
    const input = await friend.checkout([tea(1)]);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => friend.phone.ask('placeOrder', input)),
    );
    const codes = replies.map((reply) => (reply.ok ? 'placed' : reply.code)).sort();
    expect(codes).toEqual([
      ...Array<string>(7).fill('TOO_MANY_UNPAID'),
      ...Array<string>(3).fill('placed'),
    ]);
    expect(shop.all('orders')).toHaveLength(3);
  });

  it('counts unpaid orders made before the shop kept count', async () => {
    for (let number = 0; number < 3; number += 1) await friend.place([tea(1)]);
    await shop.sdk.engine.remove('buyers', { _id: friend.memberId });
    const reply = await friend.phone.ask('placeOrder', await friend.checkout([tea(1)]));
    expect(reply).toMatchObject({ ok: false, code: 'TOO_MANY_UNPAID', details: { max: 3 } });
  });

  it('cannot be paid after the time is over', async () => {
    const { id } = await friend.place([tea(1)]);
    shop.later(someSettings().unpaidMinutes * minute);
    const reply = await friend.phone.ask('payOrder', { orderId: id });
    expect(reply).toMatchObject({ ok: false, code: 'ORDER_STATE' });
    expect((await friend.phone.get('order', { orderId: id })).actions).toEqual(['cancel']);
  });

  it('keeps the order when WeChat Pay cannot be reached', async () => {
    const { id } = await friend.place([tea(1)]);
    shop.pay.isDown = true;
    for (const action of ['payOrder', 'confirmPayment', 'cancelOrder'] as const) {
      const reply = await friend.phone.ask(action, { orderId: id });
      expect(reply).toMatchObject({ ok: false, code: 'PAY_UNAVAILABLE' });
    }
    shop.pay.isDown = false;
    expect((await friend.phone.get('order', { orderId: id })).payment).toBe('unpaid');
    await friend.phone.get('payOrder', { orderId: id });
  });
});
