import { randomUUID } from 'node:crypto';
import type { InputOf, Reply } from '#contract/action';
import type { adminActions } from '#contract/admin';
import type { shopActions } from '#contract/shop';
import { fen } from '#domain/money';
import { inTurns } from '../../cloudfunctions/kit/in-turns';
import { Buyer, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aPlainDraft, aTemplate } from '../support/builders/a-template';
import { givePoints } from '../support/give-points';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });

const times = <Value>(count: number, make: (n: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));
const crowd = (size: number) => times(size, (n) => Buyer.entering(shop, `openid-${n}`));

/** Calls of one function that run at the same moment; the others wait at the door, as in the cloud. */
const instances = 200;

/** How often each code was heard; `done` for what was not refused. */
function tally(replies: readonly Reply[]) {
  const heard = replies.map((reply) => (reply.ok ? 'done' : reply.code)).sort();
  return Object.fromEntries(
    [...new Set(heard)].map((code) => [code, heard.filter((one) => one === code).length]),
  );
}

/** Each try waits its turn for seconds, so that only a shop that is stuck is busy so often. */
const mostTries = 30;

/** Taps, and taps again while the shop says that it is busy, which a slow machine may be: the key stays. */
async function tap<A extends keyof typeof shopActions>(
  { phone }: Buyer,
  action: A,
  input: InputOf<(typeof shopActions)[A]>,
): Promise<Reply> {
  const key = randomUUID();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reply: Reply = await phone.ask(action, input, key);
    if (reply.ok || reply.code !== 'BUSY') return reply;
  }
  throw new Error(`${action} was busy ${mostTries} times, one after the other`);
}

const claim = (buyer: Buyer, templateId: string) => tap(buyer, 'claimCoupon', { templateId });

type Draft = InputOf<typeof adminActions.createCouponTemplate>;

async function newTemplate(changes: Partial<Draft>): Promise<string> {
  const draft: Draft = { ...aPlainDraft(), scope: { kind: 'all' }, ...changes };
  return (await shop.console('staff-owner').get('createCouponTemplate', draft))._id;
}

describe('A crowd', () => {
  it('of 50 makes five orders of five pieces; everybody else reads that it is sold out', async () => {
    const buyers = await crowd(50);
    const input = await (await Buyer.entering(shop, 'openid-first')).checkout([pot(1)]);
    const replies = await Promise.all(buyers.map((buyer) => tap(buyer, 'placeOrder', input)));
    expect(tally(replies)).toEqual({ done: 5, OUT_OF_STOCK: 45 });
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 0, reserved: 5 });
  });

  it('of 1,000 claims the 100 coupons there are; the other 900 read that they are gone', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'few', quota: 100 })] });
    const buyers = await crowd(1000);
    const replies = await inTurns(buyers, instances, (buyer) => claim(buyer, 'few'));
    expect(tally(replies)).toEqual({ done: 100, SOLD_OUT: 900 });
    expect(shop.one('couponTemplates', 'few').issued).toBe(100);
    expect(new Set(shop.all('coupons').map((coupon) => coupon.memberId)).size).toBe(100);
  }, 300_000);

  it('of 50 with one code gets one coupon', async () => {
    const owner = shop.console('staff-owner');
    const templateId = await newTemplate({ channels: ['code'] });
    const batch = await owner.get('createCodeBatch', { templateId, title: '茶博会', size: 1 });
    const { codes: printed } = await owner.get('exportCodeBatch', { batchId: batch.id });
    const [code = ''] = printed;
    const buyers = await crowd(50);
    const replies = await Promise.all(buyers.map((buyer) => tap(buyer, 'redeemCode', { code })));
    expect(tally(replies)).toEqual({ CODE_REDEEMED: 49, done: 1 });
    expect(shop.all('coupons')).toHaveLength(1);
    expect(shop.one('couponTemplates', templateId).issued).toBe(1);
  });

  it('of 40 never spends more than the budget of a campaign; the rest hear why', async () => {
    const budget = { campaign: '春茶节', capFen: fen(17_000) };
    const templateId = await newTemplate({ budget });
    const buyers = await crowd(40);
    const ready = await Promise.all(
      buyers.map(async (buyer) => {
        const input = await buyer.checkout([tea(4)], [await buyer.claim(templateId)]);
        return () => tap(buyer, 'placeOrder', input);
      }),
    );
    const replies = await Promise.all(ready.map((place) => place()));
    expect(tally(replies)).toEqual({ COUPON_BUDGET_SPENT: 32, done: 8 });
    expect(shop.one('budgets', '春茶节').spentFen).toBe(16_000);
  });
});

describe('One buyer', () => {
  const friend = Buyer.ofEveryTest(shop, 'openid-friend');
  beforeEach(() => shop.change('settings', 'shop', { maxUnpaidOrders: 999 }));

  it('uses one coupon once in 200 checkouts at the same time', async () => {
    const couponId = await friend.claim();
    const input = await friend.checkout([tea(4)], [couponId]);
    const replies = await times(200, () => tap(friend, 'placeOrder', input));
    expect(tally(replies)).toEqual({ COUPON_STATE: 199, done: 1 });
    expect(shop.all('orders')).toHaveLength(1);
    expect(shop.one('coupons', couponId)).toMatchObject({ status: 'locked' });
  }, 60_000);

  it('has two of a coupon limited to two, after 50 claims at the same time', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'two', perMember: 2 })] });
    const replies = await times(50, () => claim(friend, 'two'));
    expect(tally(replies)).toEqual({ LIMIT_REACHED: 48, done: 2 });
    expect(shop.all('coupons')).toHaveLength(2);
  });

  it('has two of them, too, when the 50 claims come from five phones of theirs', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'two', perMember: 2 })] });
    const phones = await crowd(5);
    for (const { phone } of phones) {
      await phone.get('register', codes.registration('13900001111'));
    }
    expect(new Set(phones.map((phone) => phone.memberId)).size).toBe(1);
    const claims = phones.map((phone) => times(10, () => claim(phone, 'two')));
    expect(tally((await Promise.all(claims)).flat())).toEqual({ LIMIT_REACHED: 48, done: 2 });
    expect(shop.one('couponTemplates', 'two').issued).toBe(2);
  });

  it('makes one order with one key sent 100 times at the same time', async () => {
    const input = await friend.checkout([tea(1)]);
    const orders = await times(100, () => friend.phone.get('placeOrder', input, 'one-intention'));
    expect(new Set(orders.map((order) => order.id)).size).toBe(1);
    expect(shop.all('orders')).toHaveLength(1);
    expect(
      shop.all('idempotency').filter((row) => row._id.endsWith(':one-intention')),
    ).toHaveLength(1);
  }, 60_000);

  it.each([2, 20])('spends all their points once in %i orders at the same time', async (many) => {
    await givePoints(shop, friend.memberId, 1000);
    const input = await friend.checkout([tea(1)], [], { points: 1000 });
    const replies = await times(many, () => tap(friend, 'placeOrder', input));
    expect(tally(replies)).toEqual({ POINTS_BEYOND_BALANCE: many - 1, done: 1 });
    const account = shop.one('accounts', `points:${friend.memberId}`);
    expect(account).toMatchObject({ balance: 0, held: 1000 });
  });

  it('enters for the first time on ten screens and is one member', async () => {
    const { phone } = new Buyer(shop, 'openid-new');
    const views = await times(10, () => phone.get('enter', { scene: 1001 }));
    expect(new Set(views.map((view) => view.memberId)).size).toBe(1);
    expect(shop.all('identities').filter((one) => one._id === 'openid-new')).toHaveLength(1);
  });

  it('orders two lines of one SKU and takes both from the stock', async () => {
    await friend.place([pot(2), pot(3)]);
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 0, reserved: 5 });
    const reply = await friend.phone.ask('placeOrder', await friend.checkout([pot(1)]));
    expect(reply).toMatchObject({ ok: false, code: 'OUT_OF_STOCK', details: { available: 0 } });
  });
});
