import { Buyer, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aTemplate } from '../support/builders/a-template';

const shop = aFreshShop();

const crowd = (size: number) =>
  Promise.all(Array.from({ length: size }, (_, n) => Buyer.entering(shop, `openid-${n}`)));

function first(buyers: readonly Buyer[]): Buyer {
  const [buyer] = buyers;
  if (buyer === undefined) throw new Error('Nobody came');
  return buyer;
}

const tally = (codes: readonly string[]) =>
  Object.fromEntries(
    [...new Set(codes)].sort().map((code) => [code, codes.filter((one) => one === code).length]),
  );

describe('Fifty buyers at once', () => {
  it('make exactly five orders of five pieces; everybody else reads that it is sold out', async () => {
    const buyers = await crowd(50);
    const input = await first(buyers).checkout([pot(1)]);
    const replies = await Promise.all(buyers.map((buyer) => buyer.phone.ask('placeOrder', input)));
    const codes = replies.map((reply) => (reply.ok ? 'placed' : reply.code));
    expect(tally(codes)).toEqual({ OUT_OF_STOCK: 45, placed: 5 });
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 0, reserved: 5 });
  });

  it('claim exactly as many coupons as there are', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'few', quota: 10 })] });
    const buyers = await crowd(50);
    const replies = await Promise.all(
      buyers.map((buyer) => buyer.phone.ask('claimCoupon', { templateId: 'few' })),
    );
    const codes = replies.map((reply) => (reply.ok ? 'claimed' : reply.code));
    expect(tally(codes)).toEqual({ SOLD_OUT: 40, claimed: 10 });
    expect(shop.one('couponTemplates', 'few').issued).toBe(10);
  });
});

describe('One buyer in a hurry', () => {
  let buyer: Buyer;
  beforeEach(async () => {
    buyer = await Buyer.entering(shop, 'openid-friend');
  });

  it('claims a coupon limited to two exactly twice out of twenty taps', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'two', perMember: 2 })] });
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => buyer.phone.ask('claimCoupon', { templateId: 'two' })),
    );
    const codes = replies.map((reply) => (reply.ok ? 'claimed' : reply.code));
    expect(tally(codes)).toEqual({ LIMIT_REACHED: 18, claimed: 2 });
  });

  it('uses one coupon for one of ten orders sent together', async () => {
    await shop.change('settings', 'shop', { maxUnpaidOrders: 99 });
    const couponId = await buyer.claim();
    const input = await buyer.checkout([tea(4)], [couponId]);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => buyer.phone.ask('placeOrder', input)),
    );
    const codes = replies.map((reply) => (reply.ok ? 'placed' : reply.code));
    expect(tally(codes)).toEqual({ COUPON_STATE: 9, placed: 1 });
  });

  it('enters for the first time on ten screens and is one member', async () => {
    await shop.reset();
    const phone = shop.phone('openid-new');
    const views = await Promise.all(
      Array.from({ length: 10 }, () => phone.get('enter', { scene: 1001 })),
    );
    expect(new Set(views.map((view) => view.memberId)).size).toBe(1);
    expect(shop.all('members')).toHaveLength(1);
  });

  it('orders two lines of one SKU and takes both from the stock', async () => {
    await buyer.place([pot(2), pot(3)]);
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 0, reserved: 5 });
    const reply = await buyer.phone.ask('placeOrder', await buyer.checkout([pot(1)]));
    expect(reply).toMatchObject({ ok: false, code: 'OUT_OF_STOCK', details: { available: 0 } });
  });
});
