import type { InputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { Activity } from '#domain/activities/activity';
import { fen } from '#domain/money';
import { Buyer, cake, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aPlainDraft } from '../support/builders/a-template';
import { day, noon } from '../support/builders/fixed-time';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

type Draft = InputOf<typeof adminActions.createCouponTemplate>;

async function claimNew(changes: Partial<Draft>, who = friend): Promise<string> {
  const draft: Draft = { ...aPlainDraft(), scope: { kind: 'all' }, ...changes };
  const { _id } = await shop.console('staff-owner').get('createCouponTemplate', draft);
  return who.claim(_id);
}

const frame = {
  ...{ shopId: 'shop', status: 'published' as const, createdBy: 'staff-owner' },
  ...{ from: noon - day, until: noon + day, createdAt: noon - day },
};

const limited = (skuId: string, priceFen: number): Activity => ({
  ...{ ...frame, _id: 'spring', title: '春茶节', kind: 'limitedPrice' },
  prices: [{ skuId, priceFen: fen(priceFen) }],
});

const aGift = { kind: 'gift' as const, productId: 'pot', skuId: 'pot-1', quantity: 1 };
const ladder: Activity = {
  ...{ ...frame, _id: 'gifts', title: '满额有礼', kind: 'ladder', scope: { kind: 'all' } },
  ...{ measure: 'amount', steps: [{ from: 5000, reward: aGift }] },
};

describe('An activity', () => {
  it('makes goods cheaper while it lasts, in the quote and in the order', async () => {
    await shop.insert({ activities: [limited('tea-100', 2500)] });
    const order = await friend.place([tea(2)]);
    expect(order.quote.lines[0]).toMatchObject({ listFen: 6000, paidFen: 5000 });
    expect(order.quote.steps).toContainEqual(
      expect.objectContaining({ source: 'activity:spring', label: '春茶节', fen: -1000 }),
    );
  });

  it('that ends between quote and order is a changed price, not a wrong one', async () => {
    await shop.insert({ activities: [limited('tea-100', 2500)] });
    const input = await friend.checkout([tea(2)]);
    shop.later(day);
    expect(await friend.phone.ask('placeOrder', input)).toMatchObject({ code: 'PRICE_CHANGED' });
  });
});

describe('A gift', () => {
  it('comes from the shelf with the order and goes back with it', async () => {
    await shop.insert({ activities: [ladder] });
    const order = await friend.place([tea(2)]);
    expect(order.quote.gifts).toEqual([expect.objectContaining({ skuId: 'pot-1', quantity: 1 })]);
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 4, reserved: 1 });
    await friend.phone.get('cancelOrder', { orderId: order.id });
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 5, reserved: 0 });
  });

  it('is shown to who packs the parcel, with what gives it', async () => {
    await shop.insert({ activities: [ladder] });
    const { id: orderId } = await friend.place([tea(2)]);
    const owner = shop.console('staff-owner');
    const { gifts, giftPieces } = await owner.get('order', { orderId });
    expect(giftPieces).toBe(1);
    expect(gifts).toEqual([
      expect.objectContaining({ skuId: 'pot-1', quantity: 1, givenBy: ladder.title }),
    ]);
  });

  it('of a SKU that is bought too moves with it as one', async () => {
    await shop.insert({ activities: [ladder] });
    const order = await friend.place([pot(2)]);
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 2, reserved: 3 });
    await friend.payAtWechat(order.id);
    await friend.phone.get('confirmPayment', { orderId: order.id });
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ reserved: 0, sold: 3 });
  });

  it('that is out of stock is left out and said so', async () => {
    await shop.insert({ activities: [ladder] });
    const rich = await Buyer.entering(shop, 'openid-rich');
    await rich.place([pot(5)]);
    const order = await friend.place([tea(2)]);
    expect(order.quote.gifts).toEqual([]);
    expect(order.quote.giftsMissing).toEqual([expect.objectContaining({ skuId: 'pot-1' })]);
  });

  it('that runs out between price and order is PRICE_CHANGED, and nothing is ordered', async () => {
    await shop.insert({ activities: [ladder] });
    const quotedGifts = [{ skuId: 'pot-1', quantity: 1 }];
    const input = { ...(await friend.checkout([tea(2)])), quotedGifts };
    const rich = await Buyer.entering(shop, 'openid-rich');
    await rich.place([pot(5)]);
    const reply = await friend.phone.ask('placeOrder', input);
    expect(reply).toMatchObject({ code: 'PRICE_CHANGED', details: { quote: { gifts: [] } } });
    expect(shop.all('orders')).toHaveLength(1);
    await friend.phone.get('placeOrder', { ...input, quotedGifts: [] });
  });

  it('goes to no more orders than there are pieces, however many order at once', async () => {
    await shop.insert({ activities: [ladder] });
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, n) => Buyer.entering(shop, `openid-${n}`)),
    );
    const placing = await Promise.all(
      people.map(async (person) => {
        const input = await person.checkout([tea(2)]);
        return () => person.phone.ask('placeOrder', input);
      }),
    );
    await Promise.all(placing.map((place) => place()));
    const given = shop.all('orders').flatMap((order) => order.quote.gifts);
    expect(given).toHaveLength(5);
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 0, reserved: 5 });
  });
});

describe('The budget of a campaign', () => {
  const budget = { campaign: '春茶节', capFen: fen(5000) };

  it('counts what its coupons took off and gets back what orders give back', async () => {
    const coupon = await claimNew({ budget });
    const order = await friend.place([cake(2)], [coupon]);
    expect(shop.one('budgets', '春茶节').spentFen).toBe(2000);
    await shop.change('budgets', '春茶节', { spentFen: fen(1999) });
    expect(shop.violations()).toMatchObject([{ id: 'I4', where: 'budgets/春茶节' }]);
    await shop.change('budgets', '春茶节', { spentFen: fen(2000) });
    await friend.phone.get('cancelOrder', { orderId: order.id });
    expect(shop.one('budgets', '春茶节').spentFen).toBe(0);
  });

  const owner = () => shop.console('staff-owner');
  const draftOf = (capFen: number): Draft => ({
    ...{ ...aPlainDraft(), scope: { kind: 'all' }, budget: { ...budget, capFen: fen(capFen) } },
  });
  const otherCap = { ok: false, code: 'BUDGET_OTHER_CAP', details: { capFen: 5000 } };

  it('has one cap: a coupon made or changed with another is told which', async () => {
    await owner().get('createCouponTemplate', draftOf(5000));
    const reply = await owner().ask('createCouponTemplate', draftOf(90_000));
    expect(reply).toMatchObject({
      ...otherCap,
      message: '同一个活动只能有一个预算，请填一样的金额，或换个活动名称。（现在是 50.00 元）',
    });
    const second = await owner().get('createCouponTemplate', draftOf(5000));
    const { _id: templateId, stamp } = second;
    const change = { templateId, stamp, draft: draftOf(6000) };
    expect(await owner().ask('updateCouponTemplate', change)).toMatchObject(otherCap);
    const same = { ...change, draft: { ...draftOf(5000), title: '春茶' } };
    expect(await owner().ask('updateCouponTemplate', same)).toMatchObject({ ok: true });
  });

  it('may be changed while only one coupon spends it', async () => {
    const { _id: templateId, stamp } = await owner().get('createCouponTemplate', draftOf(5000));
    const change = { templateId, stamp, draft: draftOf(6000) };
    expect(await owner().ask('updateCouponTemplate', change)).toMatchObject({ ok: true });
  });

  it('has one cap of two that are made at the same moment', async () => {
    const replies = await Promise.all(
      [5000, 6000].map((cap) => owner().ask('createCouponTemplate', draftOf(cap))),
    );
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('Freight', () => {
  it('is an estimate without an address and exact with one', async () => {
    const ask = { lines: [tea(1)], couponChoice: [] };
    const estimate = await friend.phone.get('quote', ask);
    expect(estimate.quote.freight.estimated).toBe(true);
    const destination = { province: '浙江省', city: '杭州市' };
    const exact = await friend.phone.get('quote', { ...ask, destination });
    expect(exact.quote.freight.estimated).toBe(false);
  });
});
