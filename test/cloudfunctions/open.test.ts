import { aFreshShop } from '../support/a-fresh-shop';
import type { GoodsScope } from '#domain/goods-scope';
import { aRule } from '../support/builders/a-coupon';
import { aTemplate } from '../support/builders/a-template';
import { aLadder } from '../support/builders/an-activity';
import { aProduct } from '../support/builders/a-product';

const shop = aFreshShop();

describe('Somebody without login', () => {
  it('reads everything there is to read, and nothing is written', async () => {
    const before = shop.snapshot();
    shop.wire.calm();
    await shop.visitor.get('home', {});
    await shop.visitor.get('categories', {});
    await shop.visitor.get('products', { search: '龙井' });
    await shop.visitor.get('productsByIds', { ids: ['tea', 'gone', 'nothing'] });
    await shop.visitor.get('product', { productId: 'tea' });
    await shop.visitor.get('stores', {});
    await shop.visitor.ask('share', { shareId: 'AAAAAAAAAA' });
    const asked = new Set(shop.wire.requests.map((request) => request.action));
    expect([...asked].sort()).toEqual(['database.aggregateDocuments', 'database.getDocument']);
    expect(shop.snapshot()).toBe(before);
  });

  it('sees a product in at most three reads', async () => {
    shop.wire.calm();
    await shop.visitor.get('product', { productId: 'tea' });
    expect(shop.wire.requests.length).toBeLessThanOrEqual(3);
  });
});

describe('A product', () => {
  it('shows what is left of each SKU and nothing only the shop may know', async () => {
    const view = await shop.visitor.get('product', { productId: 'pot' });
    expect(view.available).toEqual({ 'pot-1': 5 });
    expect(view.freight).toEqual({ flatFen: 800, freeOverFen: 9900 });
    const said = JSON.stringify(view);
    for (const inner of ['commissionRateBp', 'shopId', 'reserved', 'received']) {
      expect(said).not.toContain(inner);
    }
  });

  it('off sale is still shown, saying so, and left out of every list', async () => {
    const { product } = await shop.visitor.get('product', { productId: 'gone' });
    expect(product.status).toBe('off');
    const { items } = await shop.visitor.get('products', {});
    expect(items.map((card) => card.id)).toEqual(['tea', 'cake', 'pot']);
    const cart = await shop.visitor.get('productsByIds', { ids: ['gone', 'tea'] });
    expect(cart.map((one) => [one._id, one.status])).toEqual([
      ['gone', 'off'],
      ['tea', 'on'],
    ]);
  });

  it('nobody has is NOT_FOUND', async () => {
    const reply = await shop.visitor.ask('product', { productId: 'nothing' });
    expect(reply).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});

describe('The goods of an offer', () => {
  const titles = async (kind: 'coupon' | 'activity', id: string) => {
    const { items } = await shop.visitor.get('products', { offer: { kind, id } });
    return items.map((card) => card.id);
  };

  it.each<[string, GoodsScope, string[]]>([
    ['everything', { kind: 'all' }, ['tea', 'cake', 'pot']],
    ['a category', { kind: 'categories', ids: ['ware'] }, ['pot']],
    ['named products', { kind: 'products', ids: ['pot', 'cake', 'gone'] }, ['cake', 'pot']],
    [
      'all but some',
      { kind: 'all', excluded: { productIds: ['cake'], categoryIds: ['ware'] } },
      ['tea'],
    ],
    [
      'what is named and left out again',
      { kind: 'products', ids: ['pot'], excluded: { productIds: ['pot'], categoryIds: [] } },
      [],
    ],
  ])('is %s, for a coupon and for a ladder', async (_, scope, ids) => {
    await shop.insert({
      couponTemplates: [aTemplate({ _id: 'only', rule: aRule({ scope }) })],
      activities: [aLadder({ _id: 'more', scope })],
    });
    expect(await titles('coupon', 'only')).toEqual(ids);
    expect(await titles('activity', 'more')).toEqual(ids);
  });

  it('is not told before it is offered', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'plan', status: 'draft' })] });
    for (const id of ['plan', 'nothing']) {
      const reply = await shop.visitor.ask('products', { offer: { kind: 'coupon', id } });
      expect(reply).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    }
  });
});

describe('The product list', () => {
  it('is sorted as the merchant wants, also where two share a place, page by page', async () => {
    const more = Array.from({ length: 50 }, (_, n) =>
      aProduct({ _id: `p${String(n).padStart(2, '0')}`, sort: 10 + Math.floor(n / 5) }),
    );
    await shop.insert({ products: more });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await shop.visitor.get('products', cursor === undefined ? {} : { cursor });
      seen.push(...page.items.map((card) => card.id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(['tea', 'cake', 'pot', ...more.map((product) => product._id)]);
  });

  it('is limited to a category and searched by title, in any case', async () => {
    await shop.insert({ products: [aProduct({ _id: 'bag', title: 'Earl Grey (20)', sort: 9 })] });
    const ids = async (filter: object) =>
      (await shop.visitor.get('products', filter)).items.map((card) => card.id);
    expect(await ids({ categoryId: 'ware' })).toEqual(['pot']);
    expect(await ids({ search: '龙井' })).toEqual(['tea', 'cake']);
    expect(await ids({ search: 'earl grey (' })).toEqual(['bag']);
    expect(await ids({ search: '.' })).toEqual([]);
    expect(await ids({ search: '' })).toHaveLength(4);
    expect(await ids({ categoryId: 'ware', search: '龙井' })).toEqual([]);
  });
});
