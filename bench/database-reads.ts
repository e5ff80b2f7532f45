import type { QuoteView } from '../contract/views';
import { earn } from '../domain/ledger/earn';
import { openAccount } from '../domain/ledger/member-account';
import { fen } from '../domain/money';
import type { Caller } from '../localcloud/host/invocation';
import { aLadder, aLimitedPrice } from '../test/support/builders/an-activity';
import { aRule } from '../test/support/builders/a-coupon';
import { aProduct, aSku } from '../test/support/builders/a-product';
import { aStock } from '../test/support/builders/a-stock';
import { aTemplate } from '../test/support/builders/a-template';
import { day } from '../test/support/builders/fixed-time';
import { someFreight } from '../test/support/builders/some-freight';
import { someSettings } from '../test/support/builders/some-settings';
import { openCountedShop, type Count, type CountedShop } from './counted-shop';
import { printTable, short } from './figures';

/**
 * What a page or a purchase asks of the database: how often it waits for it, how many requests that are, and how many
 * documents they read. Counts, not times: the same on every machine.
 */
const sizes = [1, 10, 50];
const LINES = Math.max(...sizes);
const now = Date.now();
const around = { from: now - day, until: now + 30 * day };

const buyer: Caller = { kind: 'phone', openid: 'openid-buyer', unionid: '' };
const visitor: Caller = { kind: 'visitor' };

const line = (n: number) => ({ productId: `p${n}`, skuId: `p${n}-1`, quantity: 1 });
const lines = (count: number) => Array.from({ length: count }, (_, n) => line(n));
const products = lines(LINES).map(({ productId, skuId }, n) =>
  aProduct({ _id: productId, skus: [aSku({ id: skuId, priceFen: fen(4_000 + 10 * n) })] }),
);

const claim = { from: now - day, until: now + day };
const templates = [
  aTemplate({ _id: 'order', claim, rule: aRule({ combinesWith: ['product', 'freight'] }) }),
  aTemplate({
    ...{ _id: 'product', claim },
    rule: aRule({
      ...{ kind: 'percentOff', parameters: { payPercent: 90, capFen: 500 } },
      ...{ stackingClass: 'product', combinesWith: ['order', 'freight'] },
      threshold: { kind: 'none' },
    }),
  }),
  aTemplate({
    ...{ _id: 'freight', claim },
    rule: aRule({
      ...{ kind: 'freeFreight', parameters: { capFen: 800 }, threshold: { kind: 'none' } },
      ...{ stackingClass: 'freight', combinesWith: ['order', 'product'] },
    }),
  }),
];

/** A shop with fifty products, an activity of each kind, levels, points, three coupons. */
async function fill({ engine }: CountedShop['sdk']): Promise<void> {
  const settings = someSettings({
    freight: someFreight(),
    levels: [{ id: 'basic', name: '茶友', fromGrowth: 0, benefits: [] }],
  });
  const documents = {
    settings: [settings],
    products,
    stocks: products.map(({ _id }) => aStock({ productId: _id, skuId: `${_id}-1` })),
    couponTemplates: templates,
    activities: [
      { ...aLimitedPrice({ prices: [{ skuId: 'p0-1', priceFen: fen(3_900) }] }), ...around },
      { ...aLadder(), ...around },
    ],
  };
  for (const [name, docs] of Object.entries(documents))
    await engine.insertMany(
      name,
      docs.map((doc) => ({ ...doc })),
    );
}

async function givePoints({ engine }: CountedShop['sdk'], memberId: string): Promise<void> {
  const account = openAccount('points', { memberId, shopId: 'shop', ref: 'ref' });
  const lot = { amount: 500, until: around.until };
  const posted = earn(account, lot, { source: 'gift', at: now });
  if (posted === undefined) throw new Error('nothing was given');
  await engine.insertMany('accounts', [{ ...posted.account }]);
  await engine.insertMany('ledger', [{ ...posted.batch }]);
}

/** Somebody with a card, points and three coupons that go together. */
async function aRegular({ sdk, call }: CountedShop): Promise<void> {
  await call(buyer, 'enter', { scene: 1007 });
  const [identity] = sdk.engine.find('identities');
  await givePoints(sdk, String(identity?.['memberId']));
  for (const { _id } of templates) await call(buyer, 'claimCoupon', { templateId: _id });
}

const address = {
  ...{ name: '小林', phone: '13800000000', province: '浙江省' },
  ...{ city: '杭州市', district: '西湖区', detail: '龙井路 1 号' },
};
const destination = { province: address.province, city: address.city };

async function quoted(shop: CountedShop, size: number) {
  const asked = { lines: lines(size), couponChoice: 'best', points: 'most', destination };
  const count = await shop.count(buyer, 'quote', asked);
  const { quote } = (await shop.call(buyer, 'quote', asked)) as QuoteView;
  return { count, quote };
}

async function placed(shop: CountedShop, size: number, quote: QuoteView['quote']): Promise<Count> {
  return shop.count(buyer, 'placeOrder', {
    ...{ lines: lines(size), couponIds: quote.couponsUsed.map((one) => one.couponId) },
    ...(quote.points.spent > 0 && { points: quote.points.spent }),
    ...{ delivery: { kind: 'express', address }, note: '', quotedPayableFen: quote.payableFen },
  });
}

async function main(): Promise<void> {
  const rows: string[][] = [];
  const note = (what: string, count: Count, one: Count = count) => {
    const { waits, requests, documents, lookedAt } = count;
    const ratio = (name: keyof Count) => short(count[name] / one[name]);
    rows.push([
      ...[what, ...[waits, requests, documents, lookedAt].map(String)],
      ...[short(documents / waits), ratio('waits'), ratio('documents')],
    ]);
  };
  const first: Record<string, Count> = {};
  for (const size of sizes) {
    const shop = await openCountedShop();
    await fill(shop.sdk);
    await aRegular(shop);
    const many = `${size} ${size === 1 ? 'line' : 'lines'}`;
    const ids = lines(size).map((one) => one.productId);
    const { count, quote } = await quoted(shop, size);
    const counts = {
      product: await shop.count(visitor, 'product', { productId: 'p0' }),
      cart: await shop.count(visitor, 'productsByIds', { ids }),
      quote: count,
      placeOrder: await placed(shop, size, quote),
    };
    for (const [name, one] of Object.entries(counts)) first[name] ??= one;
    if (size === 1) note('product view', counts.product);
    note(`cart view, ${many}`, counts.cart, first['cart']);
    const used = `${quote.couponsUsed.length} coupons, ${quote.points.spent} points`;
    note(`quote, ${many}, ${used}`, counts.quote, first['quote']);
    note(`placeOrder, ${many}, ${used}`, counts.placeOrder, first['placeOrder']);
    await shop.sdk.close();
  }
  const head = ['waits', 'requests', 'documents', 'looked at', 'documents/wait'];
  printTable(['what', ...head, 'waits to 1 line', 'documents to 1 line'], rows);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
