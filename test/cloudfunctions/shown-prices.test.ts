import { fen } from '#domain/money';
import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aLimitedPrice } from '../support/builders/an-activity';
import { aProduct, aSku } from '../support/builders/a-product';
import { day, hour, noon } from '../support/builders/fixed-time';
import { aStock } from '../support/builders/a-stock';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const flash = (changes: Parameters<typeof aLimitedPrice>[0] = {}) =>
  aLimitedPrice({ from: noon - hour, ...changes });
const soldAt = (lowestFen: number, dayOfSale = '2025-06-17') => ({
  ...{ _id: 'tea-100', shopId: 'shop' },
  days: [{ day: dayOfSale, lowestFen: fen(lowestFen) }],
});
const productPage = async () =>
  (await shop.visitor.get('product', { productId: 'tea' })).product.prices;
const cardOf = async () => (await shop.visitor.get('products', {})).items[0];

describe('The price shown to everybody', () => {
  it('is the list price, and nothing is said, while there is no activity', async () => {
    expect(await productPage()).toBeUndefined();
    expect(await cardOf()).toMatchObject({ fromFen: 3000 });
    expect(await cardOf()).not.toHaveProperty('deal');
  });

  it('is the limited-time price with its reason and its end, on every page and in every list', async () => {
    await shop.insert({ activities: [flash()] });
    const deal = { fen: 2500, title: '今日特价', until: noon + day };
    expect(await productPage()).toEqual({ 'tea-100': { deal } });
    const card = { fromFen: 2500, deal: { title: '今日特价', until: noon + day, listFen: 3000 } };
    expect(await cardOf()).toMatchObject(card);
    expect((await shop.visitor.get('home', {})).picks[0]).toMatchObject(card);
    const [inBag] = await shop.visitor.get('productsByIds', { ids: ['tea'] });
    expect(inBag?.prices).toEqual({ 'tea-100': { deal } });
  });

  it('is what the quote then says', async () => {
    await shop.insert({ activities: [flash()] });
    const { quote } = await friend.phone.get('quote', { lines: [tea(1)], couponChoice: [] });
    expect(quote.lines[0]?.dealUnitFen).toBe((await cardOf())?.fromFen);
  });

  it('of several SKUs begins with the cheapest, and says that there are others', async () => {
    const skus = [aSku({ id: 'cup-s', priceFen: fen(2000) }), aSku({ id: 'cup-l' })];
    await shop.insert({
      products: [aProduct({ _id: 'cup', sort: 0, skus })],
      stocks: [aStock({ productId: 'cup', skuId: 'cup-s', received: 0, available: 0 })],
      activities: [flash({ prices: [{ skuId: 'cup-l', priceFen: fen(1500) }] })],
    });
    expect(await cardOf()).toMatchObject({
      ...{ fromFen: 1500, severalPrices: true },
      deal: { listFen: 2000 },
    });
  });

  it('is the list price again when the activity is over', async () => {
    await shop.insert({ activities: [flash()] });
    shop.later(day);
    expect(await cardOf()).toMatchObject({ fromFen: 3000 });
  });
});

describe('The price to strike through', () => {
  it('is the lowest deal of the seven days before the activity', async () => {
    await shop.insert({ activities: [flash()], priceHistory: [soldAt(2900)] });
    const strike = { fen: 2900, basis: { kind: 'lowestDeal' } };
    expect((await productPage())?.['tea-100']?.strike).toEqual(strike);
    expect((await cardOf())?.strike).toEqual(strike);
  });

  it('is the last deal before, and says so, when nothing was sold in those days', async () => {
    await shop.insert({ activities: [flash()], priceHistory: [soldAt(2900, '2025-06-10')] });
    const strike = { fen: 2900, basis: { kind: 'lastDeal' } };
    expect((await productPage())?.['tea-100']?.strike).toEqual(strike);
  });

  it('is none when the tea was sold for less before', async () => {
    await shop.insert({ activities: [flash()], priceHistory: [soldAt(2400)] });
    expect((await productPage())?.['tea-100']).not.toHaveProperty('strike');
  });

  it('stands on what the merchant typed with a source, also without an activity', async () => {
    const basis = {
      kind: 'launchPrice' as const,
      text: '上市价',
      fen: fen(3800),
      source: '2024 年价目表',
    };
    await shop.change('products', 'tea', { skus: [{ ...aSku(), basis }] });
    expect((await productPage())?.['tea-100']?.strike).toEqual({
      fen: 3800,
      basis: { kind: 'typed', text: '上市价', source: '2024 年价目表' },
    });
  });
});

describe('The price of a level', () => {
  it('is known to the member who has it, and to nobody else', async () => {
    const levels = [
      {
        id: 'silver',
        name: '银卡',
        fromGrowth: 0,
        benefits: [{ kind: 'discount', payPercent: 95 }],
      },
    ] as const;
    await shop.change('settings', 'shop', { levels });
    expect(await friend.phone.get('me', {})).not.toHaveProperty('level');
    await shop.change('members', friend.memberId, {
      ...{ status: 'member', level: { id: 'silver', since: noon } },
    });
    expect((await friend.phone.get('me', {})).level).toEqual({ name: '银卡', payPercent: 95 });
  });
});

describe('Every night', () => {
  it('what the tea was sold for yesterday is noted, at the lowest', async () => {
    await friend.buy([tea(1)]);
    await shop.insert({ activities: [flash()] });
    await friend.buy([tea(2)]);
    shop.later(day);
    await shop.job('record-prices');
    const noted = { days: [{ day: '2025-06-18', lowestFen: 2500 }] };
    expect(shop.one('priceHistory', 'tea-100')).toMatchObject(noted);
    await shop.job('record-prices');
    expect(shop.one('priceHistory', 'tea-100')).toMatchObject(noted);
  });

  it('orders nobody paid are no deal, and today is not over yet', async () => {
    await friend.place([tea(1)]);
    await friend.buy([tea(1)]);
    await shop.job('record-prices');
    expect(shop.all('priceHistory')).toEqual([]);
  });

  it('a night that was missed is made good', async () => {
    await friend.buy([tea(1)]);
    shop.later(3 * day);
    await shop.job('record-prices');
    expect(shop.one('priceHistory', 'tea-100').days).toEqual([
      { day: '2025-06-18', lowestFen: 3000 },
    ]);
  });
});
