import { Buyer, cake, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aPlainDraft } from '../support/builders/a-template';
import { day } from '../support/builders/fixed-time';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const key = 'one-intention';
const aDraft = { ...aPlainDraft(), scope: { kind: 'all' as const } };

describe('The same key and the same body', () => {
  it('answer the same and change nothing the second time', async () => {
    const input = await friend.checkout([tea(1)]);
    const first = await friend.phone.get('placeOrder', input, key);
    shop.later(60_000);
    const before = shop.snapshot();
    expect(await friend.phone.get('placeOrder', input, key)).toEqual(first);
    expect(shop.snapshot()).toBe(before);
  });

  it('do not care about the order of the fields', async () => {
    const input = await friend.checkout([tea(1)]);
    const first = await friend.phone.get('placeOrder', input, key);
    const turned = Object.fromEntries(Object.entries(input).reverse());
    const reply = await friend.phone.raw({ action: 'placeOrder', data: turned, key });
    expect(reply).toMatchObject({ ok: true, data: { id: first.id } });
  });

  it('open one payment when sent ten times at once', async () => {
    const { id } = await friend.place([tea(1)]);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => friend.phone.get('payOrder', { orderId: id }, key)),
    );
    expect(new Set(replies.map((one) => one.paySign)).size).toBe(1);
  });

  it('claim one coupon for both when the second begins before the first has ended', async () => {
    let early: Promise<unknown> | undefined;
    shop.wire.disturb(async (request, next) => {
      const isCounting = request.action === 'database.calculateDocument';
      if (isCounting && early === undefined) {
        early = friend.phone.get('claimCoupon', { templateId: 'welcome' }, key);
        await early;
      }
      return next(request);
    });
    const late = await friend.phone.get('claimCoupon', { templateId: 'welcome' }, key);
    expect(late).toEqual(await early);
    expect(shop.all('coupons')).toHaveLength(1);
  });

  it('cancel one order for both when the second reads it after the first has closed it', async () => {
    const { id: orderId } = await friend.place([tea(1)]);
    let early: unknown = 'not yet';
    shop.wire.disturb(async (request, next) => {
      if (request['collectionName'] === 'orders' && early === 'not yet') {
        early = 'under way';
        early = await friend.phone.get('cancelOrder', { orderId }, key);
      }
      return next(request);
    });
    expect(await friend.phone.get('cancelOrder', { orderId }, key)).toEqual(early);
  });

  it('may try again after a refusal, which changed nothing', async () => {
    const input = { ...(await friend.checkout([cake(1)])), lines: [cake(1)] };
    await shop.change('products', 'cake', { status: 'off' });
    const refused = await friend.phone.ask('placeOrder', input, key);
    expect(refused).toMatchObject({ ok: false, code: 'PRODUCT_OFF' });
    await shop.change('products', 'cake', { status: 'on' });
    expect((await friend.phone.ask('placeOrder', input, key)).ok).toBe(true);
  });
});

describe('The same key', () => {
  it('with another body is a conflict and changes nothing', async () => {
    await friend.phone.get('placeOrder', await friend.checkout([tea(1)]), key);
    const other = await friend.checkout([tea(2)]);
    const before = shop.snapshot();
    const reply = await friend.phone.ask('placeOrder', other, key);
    expect(reply).toMatchObject({ ok: false, code: 'KEY_REUSED' });
    expect(shop.snapshot()).toBe(before);
  });

  it('with another action is a conflict', async () => {
    const { id } = await friend.phone.get('placeOrder', await friend.checkout([tea(1)]), key);
    const reply = await friend.phone.ask('cancelOrder', { orderId: id }, key);
    expect(reply).toMatchObject({ ok: false, code: 'KEY_REUSED' });
  });

  it('of somebody else is another key', async () => {
    const stranger = await Buyer.entering(shop, 'openid-stranger');
    const input = await friend.checkout([tea(1)]);
    const mine = await friend.phone.get('placeOrder', input, key);
    const theirs = await stranger.phone.get('placeOrder', input, key);
    expect(theirs.id).not.toBe(mine.id);
  });
});

describe('Every action that changes something', () => {
  it('keeps exactly one answer per key', async () => {
    const { id } = await friend.place([tea(1)]);
    const second = await friend.place([tea(1)]);
    const before = new Set(shop.all('idempotency').map((row) => row._id));
    await friend.phone.get('enter', { scene: 1001 });
    await friend.claim();
    await friend.phone.get('payOrder', { orderId: id });
    await friend.phone.get('confirmPayment', { orderId: id });
    await friend.phone.get('cancelOrder', { orderId: second.id });
    await friend.phone.get('prepareShare', { target: { kind: 'home' } });
    const owner = shop.console('staff-owner');
    const made = await owner.get('createCouponTemplate', aDraft);
    await owner.get('setCouponTemplateStatus', { templateId: made._id, status: 'paused' });
    const kept = shop.all('idempotency').filter((row) => !before.has(row._id));
    expect(kept.map((row) => row.action).sort()).toEqual([
      'cancelOrder',
      'claimCoupon',
      'confirmPayment',
      'createCouponTemplate',
      'enter',
      'payOrder',
      'prepareShare',
      'setCouponTemplateStatus',
    ]);
  });

  it('forgets its answer after a month, not before', async () => {
    shop.later(29 * day);
    expect(await shop.job('forget-answers')).toEqual({ ok: true, data: { done: 0 } });
    shop.later(2 * day);
    expect(await shop.job('forget-answers')).toEqual({ ok: true, data: { done: 1 } });
  });

  it('keeps no openid in the id of the record', async () => {
    const ids = shop.all('idempotency').map((row) => row._id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.join()).not.toContain('openid-friend');
  });
});
