import { Buyer, cake, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aPlainDraft } from '../support/builders/a-template';
import { day, minute, noon } from '../support/builders/fixed-time';

const shop = aFreshShop();

const draft = { ...aPlainDraft(), scope: { kind: 'all' as const } };
const owner = () => shop.console('staff-owner');

describe('A new coupon', () => {
  it('is on offer at once, for buyers and for people without login', async () => {
    const made = await owner().get('createCouponTemplate', draft);
    expect(made).toMatchObject({
      status: 'published',
      issued: 0,
      ruleText: '满 100 减 20',
      used: 0,
    });
    const friend = await Buyer.entering(shop, 'openid-friend');
    const cards = await friend.phone.get('couponCentre', {});
    expect(cards.find((card) => card.templateId === made._id)).toMatchObject({
      claimState: 'claimable',
      remaining: 1000,
      thresholdText: '满 100 元可用',
      scopeText: '全店通用',
    });
    const home = await shop.visitor.get('home', {});
    const shown = home.coupons.find((card) => card.templateId === made._id);
    expect(shown).toBeDefined();
    expect(shown).not.toHaveProperty('claimState');
    await friend.claim(made._id);
    expect((await friend.phone.get('me', {})).coupons).toBe(1);
  });

  it('is not on offer before its time, and says so', async () => {
    const claim = { from: noon + day, until: noon + 2 * day };
    const made = await owner().get('createCouponTemplate', { ...draft, claim });
    const friend = await Buyer.entering(shop, 'openid-friend');
    const cards = await friend.phone.get('couponCentre', {});
    expect(cards.find((card) => card.templateId === made._id)?.claimState).toBe('notStarted');
    const home = await shop.visitor.get('home', {});
    expect(home.coupons.map((card) => card.templateId)).not.toContain(made._id);
  });

  it('limited to categories names them, and shows on their products only', async () => {
    const scope = { kind: 'categories' as const, ids: ['ware'] };
    const made = await owner().get('createCouponTemplate', { ...draft, scope });
    expect(made.scopeText).toBe('茶器可用');
    const couponsOf = async (productId: string) =>
      (await shop.visitor.get('product', { productId })).coupons.map((card) => card.templateId);
    expect(await couponsOf('pot')).toContain(made._id);
    expect(await couponsOf('tea')).not.toContain(made._id);
  });

  it('can be paused, resumed and ended, and each step leaves one audit row', async () => {
    const { _id: templateId } = await owner().get('createCouponTemplate', draft);
    const operator = shop.console('staff-operator');
    for (const status of ['paused', 'published', 'ended'] as const) {
      const row = await operator.get('setCouponTemplateStatus', { templateId, status });
      expect(row.status).toBe(status);
    }
    const back = await operator.ask('setCouponTemplateStatus', { templateId, status: 'published' });
    expect(back).toMatchObject({ ok: false, code: 'TEMPLATE_STATE' });
    expect(
      shop.all('audit').map(({ staffId, action, targetId }) => [staffId, action, targetId]),
    ).toEqual([
      ['staff-owner', 'createCouponTemplate', templateId],
      ['staff-operator', 'setCouponTemplateStatus', templateId],
      ['staff-operator', 'setCouponTemplateStatus', templateId],
      ['staff-operator', 'setCouponTemplateStatus', templateId],
    ]);
  });

  it('made twice with one key is one coupon and one audit row', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => owner().get('createCouponTemplate', draft, 'one-click')),
    );
    expect(new Set(made.map((row) => row._id)).size).toBe(1);
    expect(shop.all('audit')).toHaveLength(1);
  });
});

describe('The coupon list', () => {
  it('is newest first, by status, page by page', async () => {
    for (let number = 0; number < 25; number += 1) {
      shop.later(minute);
      await owner().get('createCouponTemplate', { ...draft, title: `第 ${number} 张` });
    }
    const first = await owner().get('couponTemplates', {});
    const second = await owner().get('couponTemplates', { cursor: first.cursor ?? '' });
    const titles = [...first.items, ...second.items].map((row) => row.title);
    expect(titles.slice(0, 2)).toEqual(['第 24 张', '第 23 张']);
    expect(titles).toHaveLength(26);
    expect(second.cursor).toBeUndefined();
    expect((await owner().get('couponTemplates', { status: 'paused' })).items).toEqual([]);
  });

  it('finds coupons by words of the title, and those the shop may give, page by page', async () => {
    const toGive = { ...draft, channels: ['issue' as const] };
    for (let number = 0; number < 22; number += 1) {
      shop.later(minute);
      await owner().get('createCouponTemplate', { ...toGive, title: `老客礼 ${number}.` });
    }
    await owner().get('createCouponTemplate', { ...draft, title: '老客随便领' });
    const filter = { search: '老客', channel: 'issue' as const, status: 'published' as const };
    const first = await owner().get('couponTemplates', filter);
    const second = await owner().get('couponTemplates', { ...filter, cursor: first.cursor ?? '' });
    expect([first.items.length, second.items.length]).toEqual([20, 2]);
    const titles = async (search: string) =>
      (await owner().get('couponTemplates', { search })).items.map((row) => row.title);
    expect(await titles('21.')).toEqual(['老客礼 21.']);
    expect(await titles('2.')).toEqual(['老客礼 12.', '老客礼 2.']);
    expect(await titles('.*')).toEqual([]);
  });

  it('says how often a coupon was used and what it cost', async () => {
    for (const name of ['one', 'two', 'three']) {
      const buyer = await Buyer.entering(shop, `openid-${name}`);
      const couponId = await buyer.claim();
      if (name === 'three') await buyer.place([tea(4)], [couponId]);
      else await buyer.buy([tea(4)], [couponId]);
    }
    const row = await owner().get('couponTemplate', { templateId: 'welcome' });
    expect(row).toMatchObject({ issued: 3, used: 2, discountFen: 4000 });
    expect((await owner().get('couponTemplates', {})).items).toEqual([row]);
  });

  it('does not know a coupon nobody made', async () => {
    for (const action of ['couponTemplate', 'order'] as const) {
      const data = action === 'order' ? { orderId: 'nothing' } : { templateId: 'nothing' };
      expect(await owner().raw({ action, data })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    }
  });
});

describe('The order list', () => {
  it('shows buyer, pieces, discount, fan and channel', async () => {
    const fan = await Buyer.entering(shop, 'openid-fan');
    const { card } = await fan.phone.get('prepareShare', { target: { kind: 'home' } });
    const friend = await Buyer.entering(shop, 'openid-friend', card);
    const { id } = await friend.buy([tea(2), cake(1)], [await friend.claim()]);
    const { items } = await shop.console('staff-readOnly').get('orders', {});
    expect(items).toEqual([
      {
        id,
        createdAt: noon,
        buyerName: shop.one('members', friend.memberId).nickname,
        pieces: 3,
        giftPieces: 0,
        firstTitle: '明前龙井',
        payableFen: 10_350,
        discountFen: 2000,
        payment: 'paid',
        fulfilment: 'reserved',
        channel: 'friendCard',
        fanName: shop.one('members', fan.memberId).nickname,
      },
    ]);
  });

  it('is filtered by payment, time and the start of the number, newest first, page by page', async () => {
    await shop.change('settings', 'shop', { maxUnpaidOrders: 99 });
    const friend = await Buyer.entering(shop, 'openid-friend');
    const ids: string[] = [];
    for (let number = 0; number < 23; number += 1) {
      ids.unshift((await friend.place([tea(1)])).id);
      shop.later(minute);
    }
    const [newest = '', second = ''] = ids;
    await friend.payAtWechat(newest);
    await shop.notify(shop.pay.paidNotice(newest));
    const list = async (filter: object) =>
      (await shop.console('staff-clerk').get('orders', filter)).items.map((row) => row.id);
    expect(await list({ payment: 'paid' })).toEqual([newest]);
    expect(await list({ search: second.slice(0, 9) })).toEqual([second]);
    expect(await list({ search: '.*' })).toEqual([]);
    expect(await list({ from: noon, until: noon + 2 * minute })).toEqual(
      ids.slice(-2).reverse().reverse(),
    );
    const first = await owner().get('orders', {});
    const rest = await owner().get('orders', { cursor: first.cursor ?? '' });
    expect([...first.items, ...rest.items].map((row) => row.id)).toEqual(ids);
  });
});

describe('An order in the console', () => {
  it('explains its attribution and shows no whole phone number', async () => {
    const fan = await Buyer.entering(shop, 'openid-fan');
    const { moments } = await fan.phone.get('prepareShare', { target: { kind: 'home' } });
    await shop.phone('openid-friend').get('enter', { scene: 1155, shareId: moments });
    const { id } = await new Buyer(shop, 'openid-friend').buy([tea(2)]);
    const view = await shop.console('staff-service').get('order', { orderId: id });
    expect(view.attribution.text).toBe(
      `算给推荐人「${shop.one('members', fan.memberId).nickname}」：6月18日 12:00 从朋友圈打开，下单前最近一次打开的是这次分享。`,
    );
    expect(view.delivery.address.phone).toBe('138****0000');
    expect(view.commission).toEqual({ status: 'pending', totalFen: 600 });
    expect(view.transactionId).toMatch(/^42000/);
    expect(JSON.stringify(view)).not.toContain('openid');
  });

  it('says why it counts for nobody', async () => {
    const { id } = await (await Buyer.entering(shop, 'openid-friend')).place([tea(1)]);
    const view = await owner().get('order', { orderId: id });
    expect(view.attribution.text).toBe('直接进店：没有经过分享，不算给推荐人。');
    expect(view).not.toHaveProperty('commission');
    expect(view).not.toHaveProperty('transactionId');
  });
});

it('offers every category and product on sale to coupons and activities', async () => {
  const { categories, products } = await owner().get('promotionChoices', {});
  expect(categories.map((one) => one._id)).toEqual(['green', 'ware']);
  expect(products.map((one) => one.id)).toEqual(['tea', 'cake', 'pot']);
});
