import { Buyer, cake, delivery, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aProduct, aSku } from '../support/builders/a-product';
import { aTemplate, aTemplateDraft } from '../support/builders/a-template';
import { day } from '../support/builders/fixed-time';
import { expectRefused } from '../support/expect-refused';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');
const stranger = Buyer.ofEveryTest(shop, 'openid-stranger');

const key = 'a-key-of-mine';
const line = tea(1);
const order = {
  lines: [line],
  couponIds: [] as string[],
  delivery,
  note: '',
  quotedPayableFen: 3800,
};

const refused = (event: unknown, code: string, buyer: Buyer = friend) =>
  expectRefused(shop, buyer.phone, event, code);

const place = (changes: object) => ({ action: 'placeOrder', key, data: { ...order, ...changes } });

describe('A call', () => {
  it.each([
    ['no event', undefined],
    ['null', null],
    ['text', 'home'],
    ['a number', 7],
    ['an empty object', {}],
    ['an action nobody has', { action: 'dropTables' }],
    ['an action that every object has', { action: 'constructor' }],
    ['an action that is not text', { action: ['quote'] }],
    ['the prototype as action', { action: '__proto__' }],
  ])('with %s is UNKNOWN_ACTION', (_, event) => refused(event, 'UNKNOWN_ACTION'));

  it.each([
    ['no data', undefined],
    ['null', null],
    ['text', 'x'],
    ['a list', []],
    ['a number', 1],
  ])('with %s where an object belongs is BAD_REQUEST', (_, data) =>
    refused({ action: 'placeOrder', key, data }, 'BAD_REQUEST'),
  );

  it('that changes something needs a key', () =>
    refused({ action: 'placeOrder', data: order }, 'KEY_MISSING'));

  it.each(['short', 'with space inside', 'x'.repeat(65), '../../etc', '$ne12345'])(
    'with the key %j is BAD_REQUEST',
    (bad) => refused({ action: 'placeOrder', data: order, key: bad }, 'BAD_REQUEST'),
  );

  it('may carry what WeChat itself adds to an event', async () => {
    const event = { action: 'me', data: {}, userInfo: { appId: 'wx1', openId: 'openid-x' } };
    expect(await friend.phone.raw(event)).toMatchObject({
      ok: true,
      data: { memberId: friend.memberId },
    });
  });
});

describe('A quantity of', () => {
  it.each<unknown>([0, -1, 1.5, 1e9, 1000, Number.NaN, '1', null, [1], true])(
    '%j is QUANTITY_INVALID',
    async (quantity) => {
      const lines = [{ ...line, quantity }];
      await refused(place({ lines }), 'QUANTITY_INVALID');
      await refused({ action: 'quote', data: { lines, couponChoice: 'best' } }, 'QUANTITY_INVALID');
    },
  );

  it('999 in one line and 1 in another of the same SKU is QUANTITY_INVALID', () =>
    refused(place({ lines: [tea(999), tea(1)] }), 'QUANTITY_INVALID'));
});

describe('A field the buyer must not set', () => {
  it.each([
    { openid: 'openid-stranger' },
    { _openid: 'openid-stranger' },
    { userInfo: { openId: 'openid-stranger' } },
    { memberId: 'someone' },
    { role: 'owner' },
    { price: 1 },
    { payableFen: 1 },
    { shopId: 'other' },
    { attribution: { counted: true } },
    { payment: { status: 'paid' } },
  ])('%j is refused, not ignored', async (extra) => {
    const reply = await refused(place(extra), 'BAD_REQUEST');
    expect(reply).toMatchObject({ details: { field: Object.keys(extra)[0] } });
  });

  it.each([
    { lines: [{ ...line, priceFen: 1 }] },
    { delivery: { ...delivery, fee: 0 } },
    { delivery: { ...delivery, address: { ...delivery.address, openid: 'x' } } },
  ])('%j is refused inside as well', (extra) => refused(place(extra), 'BAD_REQUEST'));

  it('is refused by every action', async () => {
    const actions = ['me', 'couponCentre', 'myCoupons', 'orders', 'order', 'shareLedger', 'quote'];
    for (const action of actions) {
      await refused({ action, data: { openid: 'openid-stranger' } }, 'BAD_REQUEST');
    }
    for (const action of ['enter', 'claimCoupon', 'payOrder', 'cancelOrder', 'prepareShare']) {
      await refused({ action, key, data: { openid: 'openid-stranger' } }, 'BAD_REQUEST');
    }
  });
});

describe('Data that tries to be more than data', () => {
  const parsed = (json: string): unknown => JSON.parse(json);

  it.each([
    ['its own __proto__', '{"__proto__":{"role":"owner"}}'],
    ['a deep __proto__', '{"delivery":{"address":{"__proto__":{"phone":"1"}}}}'],
    ['constructor', '{"constructor":{"prototype":{"polluted":true}}}'],
    ['an operator key', '{"$where":"1"}'],
    ['a deep operator key', '{"lines":[{"productId":{"$ne":null}}]}'],
    ['a path key', '{"payment.status":"paid"}'],
  ])('%s is BAD_REQUEST', async (_, json) => {
    await refused(place(parsed(json) as object), 'BAD_REQUEST');
    await refused({ action: 'order', data: parsed(json) }, 'BAD_REQUEST');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get({}, 'role')).toBeUndefined();
  });

  it('nested beyond reason is BAD_REQUEST', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 500; level += 1) deep = [deep];
    return refused(place({ note: deep }), 'BAD_REQUEST');
  });

  it.each<unknown>([
    { $ne: null },
    { $gt: '' },
    ['tea'],
    { toString: 'x' },
    true,
    0,
    '',
    '$where',
    '../orders',
    ' ',
    'x'.repeat(81),
    'id\u0000',
  ])('%j is not an id', async (bad) => {
    await refused({ action: 'order', data: { orderId: bad } }, 'BAD_REQUEST');
    await refused({ action: 'claimCoupon', key, data: { templateId: bad } }, 'BAD_REQUEST');
    await refused(place({ couponIds: [bad] }), 'BAD_REQUEST');
  });

  it.each(['x', '1~', '~id', '1e3~id', '1~$ne', '9'.repeat(40), '{"$gt":""}'])(
    'the cursor %j is BAD_REQUEST',
    (cursor) => refused({ action: 'orders', data: { tab: 'all', cursor } }, 'BAD_REQUEST'),
  );
});

describe('A bag', () => {
  it('with nothing in it', () => refused(place({ lines: [] }), 'CART_EMPTY'));
  it('with more than a hundred lines', () =>
    refused(place({ lines: Array.from({ length: 101 }, () => line) }), 'TOO_MANY_LINES'));
  it('with a product nobody sells', () =>
    refused(place({ lines: [{ ...line, productId: 'nothing' }] }), 'PRODUCT_UNKNOWN'));
  it('with a SKU of another product', () =>
    refused(place({ lines: [{ ...line, skuId: 'pot-1' }] }), 'SKU_UNKNOWN'));
  it('with a product taken off', () =>
    refused(
      place({ lines: [{ productId: 'gone', skuId: 'gone-100', quantity: 1 }] }),
      'PRODUCT_OFF',
    ));
  it('with more than there is', async () => {
    const input = await friend.checkout([pot(6)]);
    const reply = await refused({ action: 'placeOrder', key, data: input }, 'OUT_OF_STOCK');
    expect(reply).toMatchObject({ details: { skuId: 'pot-1', available: 5 } });
  });
  it('with a product nobody ever stocked', async () => {
    await shop.insert({ products: [aProduct({ _id: 'new', skus: [aSku({ id: 'new-1' })] })] });
    const input = await friend.checkout([{ productId: 'new', skuId: 'new-1', quantity: 1 }]);
    await refused({ action: 'placeOrder', key, data: input }, 'OUT_OF_STOCK');
  });
  it('at a price nobody quoted', () => refused(place({ quotedPayableFen: 1 }), 'PRICE_CHANGED'));
});

describe('A coupon', () => {
  const withCoupon = (couponId: string) => place({ lines: [tea(4)], couponIds: [couponId] });

  it('nobody has', () => refused(withCoupon('welcome:nobody:1'), 'COUPON_UNKNOWN'));

  it('of someone else looks like one nobody has', async () => {
    const couponId = await stranger.claim();
    const mine = await refused(withCoupon(couponId), 'COUPON_UNKNOWN');
    const none = await refused(withCoupon('welcome:nobody:1'), 'COUPON_UNKNOWN');
    expect(mine).toMatchObject({ message: none.ok ? '' : none.message });
    const data = { lines: [tea(4)], couponChoice: [couponId] };
    await refused({ action: 'quote', data }, 'COUPON_UNKNOWN');
  });

  it('that is used', async () => {
    const couponId = await friend.claim();
    await friend.buy([tea(4)], [couponId]);
    await refused(withCoupon(couponId), 'COUPON_STATE');
  });

  it('that is held by another order', async () => {
    const couponId = await friend.claim();
    await friend.place([tea(4)], [couponId]);
    await refused(withCoupon(couponId), 'COUPON_STATE');
  });

  it('that has expired', async () => {
    const couponId = await friend.claim();
    shop.later(40 * day);
    await refused(withCoupon(couponId), 'COUPON_EXPIRED');
  });

  it('below its threshold says how much is missing', async () => {
    const couponId = await friend.claim();
    const reply = await refused(
      place({ lines: [tea(3)], couponIds: [couponId] }),
      'COUPON_NOT_USABLE',
    );
    expect(reply).toMatchObject({ details: { gapFen: 1000 } });
    expect(reply.ok ? '' : reply.message).toContain('还差 10.00 元');
  });

  it('is not given away twice, too early, too late or for a template nobody made', async () => {
    await friend.claim();
    await shop.insert({
      couponTemplates: [
        aTemplate({ _id: 'soon', claim: { from: Date.now() + day, until: Date.now() + 2 * day } }),
        aTemplate({ _id: 'over', claim: { from: Date.now() - day, until: Date.now() - 1 } }),
        aTemplate({ _id: 'paused', status: 'paused' }),
      ],
    });
    const claim = (templateId: string) => ({ action: 'claimCoupon', key, data: { templateId } });
    await refused(claim('welcome'), 'LIMIT_REACHED');
    await refused(claim('soon'), 'CLAIM_NOT_STARTED');
    await refused(claim('over'), 'CLAIM_OVER');
    await refused(claim('paused'), 'TEMPLATE_NOT_LIVE');
    await refused(claim('nothing'), 'NOT_FOUND');
  });
});

describe("A stranger's order", () => {
  it.each(['order', 'payOrder', 'cancelOrder', 'confirmPayment'])(
    'is not found by %s, like one that does not exist',
    async (action) => {
      const { id } = await stranger.place([cake(1)]);
      const mine = await refused({ action, key, data: { orderId: id } }, 'NOT_FOUND');
      const none = await refused(
        { action, key, data: { orderId: 'nobody0000000000' } },
        'NOT_FOUND',
      );
      expect({ ...mine, requestId: '' }).toEqual({ ...none, requestId: '' });
    },
  );
});

describe('An address', () => {
  it.each([
    { phone: '12345' },
    { phone: '23800000000' },
    { name: '' },
    { name: 'x'.repeat(21) },
    { detail: '\u0007' },
    { province: { $ne: '' } },
  ])('with %j is BAD_REQUEST', (change) =>
    refused(
      place({ delivery: { ...delivery, address: { ...delivery.address, ...change } } }),
      'BAD_REQUEST',
    ),
  );

  it.each(['Xinjiang', '新 疆', '臺灣省', '不存在', '__proto__', 'constructor'])(
    'in %s, which is no province, is PROVINCE_UNKNOWN to who asks the price and who orders',
    async (province) => {
      const address = { ...delivery.address, province };
      await refused(place({ delivery: { ...delivery, address } }), 'PROVINCE_UNKNOWN');
      const destination = { province, city: address.city };
      const data = { lines: [line], couponChoice: 'best', destination };
      await refused({ action: 'quote', data }, 'PROVINCE_UNKNOWN');
    },
  );
});

describe('A coupon draft', () => {
  const owner = () => shop.console('staff-owner');

  it.each([
    [{ title: '' }, 'TITLE_INVALID'],
    [{ title: 'x'.repeat(31) }, 'TITLE_INVALID'],
    [{ kind: 'lottery' }, 'KIND_UNKNOWN'],
    [{ parameters: { offFen: 0 } }, 'PARAMETER_INVALID'],
    [{ parameters: { offFen: 1.5 } }, 'PARAMETER_INVALID'],
    [{ parameters: {} }, 'PARAMETER_INVALID'],
    [{ parameters: { offFen: 2000, extra: 1 } }, 'PARAMETER_INVALID'],
    [{ threshold: { kind: 'amount', fen: 0 } }, 'THRESHOLD_INVALID'],
    [{ threshold: { kind: 'amount', fen: 100 } }, 'THRESHOLD_BELOW_DISCOUNT'],
    [{ scope: { kind: 'products', ids: [] } }, 'SCOPE_INVALID'],
    [{ scope: { kind: 'products', ids: ['nothing'] } }, 'SCOPE_INVALID'],
    [{ scope: { kind: 'categories', ids: ['green', 'nothing'] } }, 'SCOPE_INVALID'],
    [
      { claim: { from: Date.UTC(2025, 6, 1), until: Date.UTC(2025, 5, 1) } },
      'CLAIM_WINDOW_INVALID',
    ],
    [{ validity: { kind: 'days', days: -1 } }, 'VALIDITY_INVALID'],
    [{ quota: 0 }, 'QUOTA_INVALID'],
    [{ quota: 1e12 }, 'QUOTA_INVALID'],
    [{ perMember: 0 }, 'PER_MEMBER_INVALID'],
    [{ perMember: 'many' }, 'PER_MEMBER_INVALID'],
    [{ status: 'published' }, 'BAD_REQUEST'],
    [{ issued: 5 }, 'BAD_REQUEST'],
  ])('with %j is %s', async (change, code) => {
    const data = { ...aTemplateDraft(), ...change };
    await expectRefused(shop, owner(), { action: 'createCouponTemplate', key, data }, code);
  });
});
