import type { Doc, Fields, QueryExplain } from '../../localcloud/engine/engine';
import { Buyer, cake, tea } from '../support/a-buyer';
import { RunningShop } from '../support/a-running-shop';
import { minute } from '../support/builders/fixed-time';

/** Documents a query may look at in vain. */
const MOST_IN_VAIN = 1000;
const COPIES = 3000;
/** Few documents by nature: reading them all is what the page wants. */
const small = new Set(['settings', 'categories', 'stores', 'staff', 'codeTries']);

/** Words inside a title have no index anywhere; what is on sale in one shop can be read through. */
const searches = (explain: QueryExplain) =>
  explain.collection === 'products' && explain.shape.includes('title: { $regex }');

const heard: QueryExplain[] = [];
let shop: RunningShop;

beforeAll(async () => {
  shop = await RunningShop.open({ onQuery: (explain) => heard.push(explain) });
  await shop.reset();
});
afterAll(() => shop.close());

const jobs = [
  'ask-unpaid',
  'close-unpaid',
  'deliver-outbox',
  'expire-coupons',
  'forget-answers',
  'record-prices',
];
const tabs = ['all', 'unpaid', 'toShip', 'toReceive', 'closed'] as const;
/** In the middle of what was copied. */
const cursorAt = () => `${Date.now() + (COPIES / 2) * minute}~x`;

/** A fan and a friend who bought, cancelled and left an order unpaid, so that every collection has something to copy. */
async function someLife(): Promise<{ fan: Buyer; friend: Buyer }> {
  const fan = await Buyer.entering(shop, 'openid-fan');
  const { card } = await fan.phone.get('prepareShare', { target: { kind: 'product', id: 'tea' } });
  const friend = await Buyer.entering(shop, 'openid-friend', card);
  await friend.buy([tea(4)], [await friend.claim()]);
  const { id } = await friend.place([cake(1)]);
  await friend.phone.get('cancelOrder', { orderId: id });
  await friend.place([cake(1)]);
  return { fan, friend };
}

/** A later copy, of which one in thirty stays with the same people and things. */
function copyOf(doc: Doc & Fields, n: number): Fields {
  const turned = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => turned(item, name));
    if (typeof value === 'object' && value !== null) return turnedFields(value);
    if (typeof value === 'string' && /Id$/.test(name) && n % 30 !== 0) return `${value}~${n % 300}`;
    return typeof value === 'number' && value > 1e12 ? value + n * minute : value;
  };
  const turnedFields = (fields: object): Fields =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, turned(value, name)]));
  return { ...turnedFields(doc), _id: `${doc._id}~${n}`, shopId: doc['shopId'] };
}

async function fillUp(): Promise<void> {
  const { engine } = shop.sdk;
  for (const name of engine.names().filter((one) => !small.has(one))) {
    const docs = engine.find(name);
    if (docs.length === 0) continue;
    const copies = Array.from({ length: COPIES }, (_, n) => {
      const doc = docs[n % docs.length];
      return doc === undefined ? {} : copyOf(doc, n + 1);
    });
    await engine.insertMany(name, copies);
  }
}

async function everythingAnybodyReads(fan: Buyer, friend: Buyer): Promise<void> {
  await friend.buy([tea(2)]);
  for (const tab of tabs)
    for (const cursor of [undefined, cursorAt()])
      await friend.phone.get('orders', { tab, ...(cursor !== undefined && { cursor }) });
  for (const action of ['couponCentre', 'myCoupons', 'me'] as const)
    await friend.phone.get(action, {});
  await fan.phone.get('shareLedger', {});
  await fan.phone.get('shareLedger', { cursor: cursorAt() });
  await shop.visitor.get('home', {});
  await shop.visitor.get('product', { productId: 'tea' });
  await shop.visitor.get('products', { categoryId: 'green', cursor: '1~x' });
  await shop.visitor.get('products', { search: '茶' });
  await shop.visitor.get('products', {});
  const owner = shop.console('staff-owner');
  await owner.get('couponTemplates', { status: 'published', cursor: cursorAt() });
  await owner.get('couponTemplates', { cursor: cursorAt() });
  await owner.get('orders', { payment: 'paid', from: 1_000_000_000_000, cursor: cursorAt() });
  await owner.get('orders', { search: 'a', cursor: cursorAt() });
  await owner.get('orders', { cursor: cursorAt() });
  await owner.get('promotionChoices', {});
  await owner.get('activities', { cursor: cursorAt() });
  await owner.get('priceSettings', {});
  shop.later(31 * minute);
  for (const job of jobs) await shop.job(job);
}

const isInVain = ({ examined, returned }: QueryExplain) => examined - returned > MOST_IN_VAIN;

const told = ({ collection, kind, shape, index, examined, returned }: QueryExplain) =>
  `${kind} ${collection} ${shape} by ${index}: looked at ${examined} for ${returned}`;

it('looks at no more than 1,000 documents in vain, however many there are', async () => {
  const { fan, friend } = await someLife();
  await fillUp();
  heard.length = 0;
  await everythingAnybodyReads(fan, friend);
  const asked = heard.filter(({ collection }) => !small.has(collection));
  expect([...new Set(asked.filter((one) => isInVain(one) && !searches(one)).map(told))]).toEqual(
    [],
  );
  expect(new Set(asked.map(({ collection }) => collection)).size).toBeGreaterThan(12);
});
