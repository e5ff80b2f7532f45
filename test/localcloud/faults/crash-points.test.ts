import type { Entry } from '../../../localcloud/engine/journal';
import { Buyer, tea } from '../../support/a-buyer';
import { RunningShop } from '../../support/a-running-shop';

jest.setTimeout(60_000);

/** What reached the disk, commit by commit: a process that is killed leaves a beginning of it. */
const disk: Entry[][] = [];

let shop: RunningShop;
beforeAll(async () => {
  shop = await RunningShop.open({
    aroundJournal: (journal) => ({
      ...journal,
      append(batch) {
        journal.append(batch);
        disk.push([...batch]);
      },
      clear() {
        journal.clear();
        disk.length = 0;
      },
    }),
  });
});
afterAll(() => shop.close());

const key = '11111111-1111-4111-8111-111111111111';
type Checkout = Awaited<ReturnType<Buyer['checkout']>>;

const place = async (buyer: Buyer, input: Checkout): Promise<string> =>
  (await buyer.phone.get('placeOrder', input, key)).id;

async function payAtWechat(buyer: Buyer, orderId: string): Promise<void> {
  await buyer.phone.get('payOrder', { orderId });
  shop.pay.pay(orderId);
}

async function hearOfIt(orderId: string): Promise<void> {
  expect((await shop.notify(shop.pay.paidNotice(orderId))).statusCode).toBe(200);
}

/** Starts on what the disk held after so many commits. */
async function startOn(commits: readonly Entry[][]): Promise<void> {
  const left = new Map<string, Entry>();
  for (const entry of commits.flat()) left.set(`${entry.collection} ${entry.id}`, entry);
  await shop.sdk.reset();
  for (const { collection, doc } of left.values())
    if (doc !== undefined) await shop.sdk.engine.insertMany(collection, [doc]);
}

/** The collections a commit wrote, which name the moment before and after it. */
const nameOf = (commit: readonly Entry[] = []): string =>
  [...new Set(commit.map(({ collection }) => collection))].sort().join(' ');

it('a shop killed at any point of placing and paying keeps its promises, and the buyer’s next try ends the same', async () => {
  await shop.reset();
  const buyer = await Buyer.entering(shop, 'openid-buyer');
  const input = await buyer.checkout([tea(4)], [await buyer.claim()]);
  const before = disk.length;
  const orderId = await place(buyer, input);
  const placed = disk.length;
  await payAtWechat(buyer, orderId);
  const paid = disk.length;
  await hearOfIt(orderId);
  const commits = [...disk];
  const points = commits.slice(before).map(nameOf);
  expect(points.filter((point) => /\borders\b/.test(point)).length).toBeGreaterThanOrEqual(2);

  const broken: unknown[] = [];
  // From the last to the first: WeChat Pay does not forget what was paid when the shop is killed.
  for (let kept = commits.length; kept >= before; kept -= 1) {
    const point = `before [${nameOf(commits[kept])}]`;
    await startOn(commits.slice(0, kept));
    broken.push(...shop.violations().map((violation) => ({ point, violation })));
    if (kept >= placed && shop.all('orders').length !== 1) broken.push({ point, lost: orderId });
    const id = await place(buyer, input);
    if (kept < paid) {
      shop.pay.forget();
      await payAtWechat(buyer, id);
    }
    await hearOfIt(id);
    const { sold, reserved } = shop.one('stocks', 'tea-100@central');
    const [order, ...others] = shop.all('orders');
    const ended = { paid: order?.payment.status, others: others.length, sold, reserved };
    if (kept >= placed) expect(id).toBe(orderId);
    expect({ point, ...ended }).toEqual({ point, paid: 'paid', others: 0, sold: 4, reserved: 0 });
    broken.push(...shop.violations().map((violation) => ({ point: `after ${point}`, violation })));
  }
  expect(broken).toEqual([]);
});
