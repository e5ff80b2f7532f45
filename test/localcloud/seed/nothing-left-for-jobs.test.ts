import { dayMs } from '#domain/calendar';
import type { Order } from '#domain/order/order';
import { settlesAt } from '#domain/points/settle-order';
import jobs from '../../../cloudfunctions/jobs/config.json';
import { seedShop } from '../../../localcloud/seed/seed';
import { RunningShop } from '../../support/a-running-shop';

const shop = new RunningShop();
beforeAll(() => shop.open());
afterAll(() => shop.close());

const names = jobs.triggers.map(({ name }) => name);

async function aDemoShop(now: number): Promise<void> {
  await shop.sdk.reset();
  shop.pay.forget();
  shop.setClock(now);
  await seedShop(shop.sdk.engine, now);
}

const settledOf = (orders: readonly Order[]): Map<string, number> =>
  new Map(
    orders.flatMap(({ _id, settledAt }) => (settledAt === undefined ? [] : [[_id, settledAt]])),
  );

describe.each([
  ['at noon', Date.UTC(2026, 10, 21, 4, 0)],
  ['in the night', Date.UTC(2026, 10, 21, 19, 5)],
  ['on a new year morning', Date.UTC(2026, 11, 31, 22, 30)],
  ['just before midnight', Date.UTC(2027, 1, 28, 15, 59)],
])('a demo shop made %s', (_, now) => {
  beforeAll(() => aDemoShop(now));

  it.each(names)('leaves nothing to do for %s', async (name) => {
    const before = shop.snapshot();
    expect(await shop.job(name)).toMatchObject({ ok: true });
    expect(shop.snapshot()).toBe(before);
  });

  it('has given what its orders earned when their goods were kept, not later', () => {
    const orders = shop.all('orders');
    const due = orders.flatMap((order) => {
      const at = settlesAt(order);
      return at === undefined || at > now ? [] : [[order._id, at] as const];
    });
    expect(due.length).toBeGreaterThan(100);
    expect(settledOf(orders)).toEqual(new Map(due));
    const earned = shop.all('ledger').filter(({ event }) => event === 'earnPoints');
    const days = new Set(earned.map(({ at }) => Math.floor(at / dayMs)));
    expect(days.size).toBeGreaterThan(30);
  });

  it('settles a day later what became due in that day', async () => {
    const before = settledOf(shop.all('orders'));
    const later = now + dayMs;
    shop.setClock(later);
    await shop.job('settle-points');
    const orders = shop.all('orders');
    const fresh = [...settledOf(orders).keys()].filter((id) => !before.has(id));
    const dueSince = orders.filter((order) => {
      const at = settlesAt(order);
      return at !== undefined && now < at && at <= later;
    });
    expect(fresh.sort()).toEqual(dueSince.map(({ _id }) => _id).sort());
    expect(shop.violations()).toEqual([]);
  });
});
