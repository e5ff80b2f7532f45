import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { beijingDay, dayMs, startOfBeijingDay } from '#domain/calendar';
import { isLive } from '#domain/activities/activity';
import { couponKinds } from '#domain/coupons/registry';
import { checkInvariants } from '#domain/invariants';
import { collectDatabase } from '#domain/invariants/collect-database';
import type { ShopDatabase } from '#domain/invariants/shop-database';
import type { PriceHistory } from '#domain/pricing/price-history';
import { strikePrice } from '#domain/pricing/strike-price';
import { openEngine, type Engine } from '../../../localcloud/engine/engine';
import { demoActivities } from '../../../localcloud/seed/catalogue/activities';
import { demoDatabase } from '../../../localcloud/seed/demo-database';
import { seedShop } from '../../../localcloud/seed/seed';

/** Noon, the middle of the night, the morning of a new year and just before midnight, in Beijing. */
const moments = [
  ['at noon', Date.UTC(2026, 10, 21, 4, 0)],
  ['in the night', Date.UTC(2026, 10, 21, 19, 5)],
  ['on a new year morning', Date.UTC(2026, 11, 31, 22, 30)],
  ['just before midnight', Date.UTC(2027, 1, 28, 15, 59)],
] as const;

const noon = moments[0][1];
const database = (now: number): ShopDatabase => {
  const docs = demoDatabase(now);
  return collectDatabase((name) => docs[name] ?? []);
};

const isHistory = (doc: object): doc is PriceHistory => 'days' in doc;

const notedIn = (docs: ReturnType<typeof demoDatabase>): ReadonlyMap<string, PriceHistory> =>
  new Map((docs['priceHistory'] ?? []).filter(isHistory).map((doc) => [doc._id, doc]));

describe.each(moments)('a demo shop made %s', (_, now) => {
  const db = database(now);

  it('keeps every promise of the shop', () => {
    expect(checkInvariants(db)).toEqual([]);
  });

  it('has sold something on each of the sixty days before', () => {
    const sold = new Set(db.orders.map((order) => beijingDay(order.createdAt)));
    const days = Array.from({ length: 60 }, (__, i) => beijingDay(now - (i + 1) * dayMs));
    expect(days.filter((day) => !sold.has(day))).toEqual([]);
  });

  it('has 250 to 400 orders in every state one meets', () => {
    expect(db.orders.length).toBeGreaterThanOrEqual(250);
    expect(db.orders.length).toBeLessThanOrEqual(400);
    const met = new Set(
      db.orders.map(({ payment, fulfilment }) => `${payment.status} ${fulfilment.status}`),
    );
    for (const state of [
      'unpaid reserved',
      'paid shipped',
      'paid delivered',
      'paid received',
      'closed cancelled',
    ]) {
      expect(met).toContain(state);
    }
  });

  it('is dated at or before the moment it is made', () => {
    const later = db.orders
      .flatMap((order) => order.history.map((entry) => entry.at))
      .concat(db.visits.map((visit) => visit.at))
      .concat(db.coupons.flatMap((coupon) => [coupon.claimedAt, coupon.changedAt]))
      .concat(db.stockMovements.map((movement) => movement.at))
      .concat(db.members.map((member) => member.createdAt))
      .filter((at) => at > now);
    expect(later).toEqual([]);
  });

  it('has activities under way that make something cheaper', () => {
    const live = demoActivities(now).filter((activity) => isLive(activity, now));
    expect(live.map(({ kind }) => kind).sort()).toEqual(['ladder', 'limitedPrice']);
    const listFen = new Map(
      db.products.flatMap(({ skus }) => skus.map(({ id, priceFen }) => [id, priceFen] as const)),
    );
    for (const activity of live) {
      if (activity.kind !== 'limitedPrice') continue;
      for (const { skuId, priceFen } of activity.prices)
        expect(priceFen).toBeLessThan(listFen.get(skuId) ?? 0);
    }
  });

  it('has coupons of every kind to claim, one that is all gone and one that has ended', () => {
    const kinds = new Set(db.couponTemplates.map(({ rule }) => rule.kind));
    expect([...kinds].sort()).toEqual(couponKinds.map(({ kind }) => kind).sort());
    const open = db.couponTemplates.filter(
      ({ status, claim }) => status === 'published' && claim.from <= now && now < claim.until,
    );
    const gone = open.filter((template) => template.issued === template.quota);
    expect(open.length - gone.length).toBe(10);
    expect(gone).toHaveLength(1);
    expect(db.couponTemplates.filter(({ status }) => status === 'ended')).toHaveLength(1);
    const states = new Set(db.coupons.map((coupon) => coupon.status));
    expect([...states].sort()).toEqual(expect.arrayContaining(['claimed', 'expired', 'used']));
  });

  it('has eight fans with visits, and a quarter to two thirds of the orders count for one', () => {
    const fans = new Set(db.shares.map((share) => share.fanId));
    expect(fans.size).toBe(8);
    expect(new Set(db.visits.map((visit) => visit.fanId)).size).toBe(8);
    const counted = db.orders.filter((order) => order.attribution.counted).length;
    expect(counted / db.orders.length).toBeGreaterThan(1 / 4);
    expect(counted / db.orders.length).toBeLessThan(2 / 3);
  });
});

describe.each(moments)('what the console and the phone show of a shop made %s', (_, now) => {
  const docs = demoDatabase(now);
  const db = database(now);
  const histories = notedIn(docs);

  it('strikes prices through: what celadon was sold for before its week, and prices with a source', () => {
    const [celadon] = demoActivities(now).filter(({ kind }) => kind === 'limitedPrice');
    if (celadon?.kind !== 'limitedPrice') throw new Error('no limited price');
    const own = celadon.prices.flatMap(({ skuId, priceFen: unitFen }) => {
      const deal = { unitFen, since: celadon.from };
      const strike = strikePrice({}, deal, histories.get(skuId));
      return strike === undefined ? [] : [strike.basis.kind];
    });
    expect(own).toEqual(['lowestDeal', 'lowestDeal']);
    const typed = db.products
      .flatMap(({ skus }) => skus)
      .filter(({ basis }) => basis !== undefined)
      .map((sku) => strikePrice(sku, { unitFen: sku.priceFen, since: now }, undefined)?.basis.kind);
    expect(typed).toEqual(Array(4).fill('typed'));
  });

  it('has noted prices of days that are over only', () => {
    const days = [...histories.values()].flatMap((history) => history.days.map(({ day }) => day));
    expect(days.length).toBeGreaterThan(100);
    expect(days.filter((day) => day >= beijingDay(now))).toEqual([]);
  });

  it('has coupons that staff gave, to one and to many, and codes used, free and not printed yet', () => {
    expect(docs['couponIssues']).toMatchObject([
      { to: { kind: 'member' }, status: 'done', given: 1 },
      { to: { kind: 'tag' }, status: 'done', passedOver: 0 },
    ]);
    const given = db.coupons.filter(({ templateId }) => templateId === 'with-thanks');
    expect(given.length).toBeGreaterThan(5);
    expect(docs['codeBatches']).toMatchObject([
      { exportedAt: expect.any(Number) as number },
      { seed: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    const states = docs['couponCodes']?.map((code) => ('status' in code ? code.status : ''));
    expect(states?.filter((status) => status === 'redeemed')).toHaveLength(2);
    expect(states?.filter((status) => status === 'free')).toHaveLength(38);
  });

  it('has orders of other channels that wait for buyers nobody knows', () => {
    const phones = new Set(db.members.map((member) => member.phone));
    const waiting = db.outsideOrders.filter(({ status }) => status === 'waiting');
    expect(waiting).toHaveLength(9);
    expect(waiting.filter(({ phone }) => phones.has(phone))).toEqual([]);
  });

  it('has a member below zero points, and one whose points end with this year', () => {
    const points = db.accounts.filter(({ unit }) => unit === 'points');
    expect(points.filter(({ balance }) => balance < 0)).toHaveLength(1);
    const year = Number(beijingDay(now).slice(0, 4));
    const ends = startOfBeijingDay(`${year + 1}-01-01`);
    expect(points.filter(({ lots }) => lots[0]?.until === ends).length).toBeGreaterThan(0);
  });

  it('has a member whose birthday is still to come this month, unless it is the last day of it', () => {
    const today = beijingDay(now).slice(5);
    const coming = db.members.filter(
      ({ birthday = '' }) => birthday.slice(0, 2) === today.slice(0, 2) && birthday >= today,
    );
    expect(coming.length).toBeGreaterThan(0);
  });
});

describe('the people of the demo shop', () => {
  const docs = demoDatabase(noon);
  const db = database(noon);

  it('are about eighty members with names of their own, each with one identity', () => {
    expect(db.members.length).toBeGreaterThanOrEqual(60);
    expect(new Set(db.members.map((member) => member.nickname)).size).toBe(db.members.length);
    expect(db.identities.map((identity) => identity.memberId)).toEqual(
      db.members.map((member) => member._id),
    );
  });

  it('say that they are made up, except the five the development page plays with', () => {
    const plain = db.members.filter((member) => !member.nickname.startsWith('演示·'));
    expect(plain.map((member) => member.nickname)).toEqual([
      '林一',
      '朋友一',
      '朋友二',
      '朋友三',
      '店员',
    ]);
  });

  it('include friends who have never bought, never claimed and never come by a share', () => {
    const friends = db.identities.filter(({ _id }) => _id.startsWith('demo-friend-'));
    const ids = new Set(friends.map((identity) => identity.memberId));
    expect(ids.size).toBe(3);
    expect(db.orders.filter((order) => ids.has(order.memberId))).toEqual([]);
    expect(db.coupons.filter((coupon) => ids.has(coupon.memberId))).toEqual([]);
    expect(db.visits.filter((visit) => ids.has(visit.visitorId))).toEqual([]);
  });

  it('have staff of every role and a clerk in each store', () => {
    expect(docs['staff']).toMatchObject([
      { _id: 'owner', role: 'owner' },
      { role: 'operator' },
      { role: 'service' },
      { role: 'finance' },
      { role: 'readOnly' },
      { role: 'clerk', storeId: 'store-bridge' },
      { role: 'clerk', storeId: 'store-old-town' },
      { role: 'clerk', storeId: 'store-waterside' },
    ]);
    expect(docs['stores']).toHaveLength(3);
  });
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Hour of the noon on that machine's clock, and the hash of the shop made there. */
function seenFrom(zone: string): string[] {
  const program = `
    const { createHash } = require('node:crypto');
    const { demoDatabase } = require('./localcloud/seed/demo-database.ts');
    const shop = JSON.stringify(demoDatabase(${noon}));
    console.log(new Date(${noon}).getHours(), createHash('sha256').update(shop).digest('hex'));`;
  const args = ['--import', 'tsx', '--eval', program];
  const env = { ...process.env, TZ: zone };
  const root = path.resolve(__dirname, '../../..');
  return execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
    .trim()
    .split(' ');
}

describe('seeding', () => {
  const names = Object.keys(demoDatabase(noon));
  const engines: Engine[] = [];
  const freshEngine = (): Engine => {
    const collections = names.map((name) => ({ name, indexes: [] }));
    const engine = openEngine({ file: ':memory:', collections });
    engines.push(engine);
    return engine;
  };
  afterAll(() => Promise.all(engines.map((engine) => engine.close())));

  it('fills every collection, and what is stored keeps every promise', async () => {
    const engine = freshEngine();
    await seedShop(engine, noon);
    for (const name of names) expect(engine.count(name)).toBeGreaterThan(0);
    expect(engine.count('products')).toBeGreaterThanOrEqual(40);
    expect(engine.count('categories')).toBe(6);
    expect(engine.count('stores')).toBe(3);
    expect(
      checkInvariants(collectDatabase((name) => (names.includes(name) ? engine.select(name) : []))),
    ).toEqual([]);
  });

  it('makes the same documents, to the byte, from the same moment', async () => {
    const [one, other] = [freshEngine(), freshEngine()];
    await Promise.all([seedShop(one, noon), seedShop(other, noon)]);
    const text = (engine: Engine): string => JSON.stringify(names.map((name) => engine.find(name)));
    expect(text(one)).toBe(text(other));
    expect(JSON.stringify(demoDatabase(noon + dayMs))).not.toBe(JSON.stringify(demoDatabase(noon)));
  });

  it('does not depend on the time zone of the machine', () => {
    // A process reads its time zone once, so each zone has a process of its own.
    const [hour, ...shop] = seenFrom('UTC');
    const [otherHour, ...otherShop] = seenFrom('America/New_York');
    expect(otherHour).not.toBe(hour);
    expect(otherShop).toEqual(shop);
    expect(shop).toEqual([hashOf(JSON.stringify(demoDatabase(noon)))]);
  });
});
