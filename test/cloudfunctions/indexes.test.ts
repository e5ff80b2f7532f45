import { Buyer, cake, tea } from '../support/a-buyer';
import { RunningShop } from '../support/a-running-shop';
import { minute } from '../support/builders/fixed-time';
import { manifest } from '../../cloudfunctions/manifest';

let shop: RunningShop;
beforeAll(async () => {
  shop = await RunningShop.open();
  await shop.reset();
});
afterAll(() => shop.close());

/** Few documents by nature: reading them all is what the page wants. */
const small = ['categories', 'stores'];

/** Field names a query compares, also inside $and and $or. */
function fieldsOf(query: unknown): string[] {
  if (typeof query !== 'object' || query === null) return [];
  return Object.entries(query).flatMap(([name, value]) =>
    name.startsWith('$') && Array.isArray(value) ? value.flatMap(fieldsOf) : [name],
  );
}

function isServed(collection: string, fields: readonly string[], order: readonly string[]) {
  if (fields.includes('_id')) return true;
  const { indexes } = manifest.collections.find((one) => one.name === collection) ?? {
    indexes: [],
  };
  return indexes.some(({ fields: [first = ''] }) => [...fields, ...order].includes(first));
}

const parse = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text);

async function everythingAnybodyReads() {
  const fan = await Buyer.entering(shop, 'openid-fan');
  const { card } = await fan.phone.get('prepareShare', { target: { kind: 'product', id: 'tea' } });
  const friend = await Buyer.entering(shop, 'openid-friend', card);
  await friend.buy([tea(4)], [await friend.claim()]);
  const { id } = await friend.place([cake(1)]);
  await friend.phone.get('cancelOrder', { orderId: id });
  await friend.place([cake(1)]);
  for (const tab of ['all', 'unpaid', 'toShip', 'toReceive', 'closed'] as const) {
    await friend.phone.get('orders', { tab, cursor: '1750219200000~x' });
  }
  for (const action of ['couponCentre', 'myCoupons', 'me'] as const)
    await friend.phone.get(action, {});
  await fan.phone.get('shareLedger', { cursor: '1750219200000~x' });
  await shop.visitor.get('home', {});
  await shop.visitor.get('product', { productId: 'tea' });
  await shop.visitor.get('products', { categoryId: 'green', search: '茶', cursor: '1~x' });
  const owner = shop.console('staff-owner');
  await owner.get('couponTemplates', { status: 'published', cursor: '1~x' });
  await owner.get('couponTemplates', {});
  await owner.get('orders', { payment: 'paid', from: 1_000_000_000_000, search: 'a' });
  await owner.get('orders', {});
  await owner.get('scopeChoices', {});
  shop.later(31 * minute);
  for (const job of ['ask-unpaid', 'close-unpaid', 'deliver-outbox', 'expire-coupons'])
    await shop.job(job);
}

it('serves every query the functions make by an index that is declared', async () => {
  await everythingAnybodyReads();
  const scans = shop.wire.requests.flatMap((request) => {
    const collection = request['collectionName'];
    if (typeof collection !== 'string' || small.includes(collection)) return [];
    const stages = parse(request['stages']) as
      { stageKey: string; stageValue: unknown }[] | undefined;
    const match = stages?.find((stage) => stage.stageKey === '$match');
    const query = parse(match === undefined ? request['query'] : parse(match.stageValue));
    const isQuery = request.action.includes('get') || request.action.includes('Document');
    if (!isQuery || request.action === 'database.insertDocument') return [];
    const order = Object.keys((parse(request['order']) as object | undefined) ?? {});
    return isServed(collection, fieldsOf(query), order)
      ? []
      : [`${collection} ${JSON.stringify(query)} ${order.join()}`];
  });
  expect(shop.wire.requests.length).toBeGreaterThan(150);
  expect([...new Set(scans)]).toEqual([]);
});
