import { Buyer, cake, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { day, minute } from '../support/builders/fixed-time';
import { givePoints } from '../support/give-points';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const account = () => shop.one('accounts', `points:${friend.memberId}`);
const events = () => shop.all('ledger').map((batch) => batch.event);

async function placeWith(points: number | 'most', lines = [tea(4)]) {
  const { quote } = await friend.phone.get('quote', { lines, couponChoice: 'best', points });
  const order = await friend.checkout(lines);
  const input = { ...order, points, quotedPayableFen: quote.payableFen };
  return { quote, input, reply: await friend.phone.ask('placeOrder', input) };
}

/** The sheet was confirmed before WeChat Pay closed it; it says so afterwards. */
function payTooLate(orderId: string) {
  const payment = shop.pay.payments.get(orderId);
  if (payment) payment.state = 'NOTPAY';
  shop.pay.pay(orderId);
}

describe('An order paid in part with points', () => {
  beforeEach(() => givePoints(shop, friend.memberId, 1000));

  it('costs what the quote says and holds the points until it is paid', async () => {
    const { quote, reply } = await placeWith(300);
    expect(quote.points).toMatchObject({ spent: 300, fen: 300 });
    expect(reply).toMatchObject({ ok: true, data: { payableFen: quote.payableFen } });
    expect(account()).toMatchObject({ balance: 700, held: 300 });
  });

  it('takes as many as the shop allows when asked for the most', async () => {
    await givePoints(shop, (await Buyer.entering(shop, 'openid-other')).memberId, 5);
    const { quote } = await placeWith('most');
    expect(quote.points.spent).toBe(1000);
    expect(account()).toMatchObject({ balance: 0, held: 1000, lots: [] });
  });

  it('spends them when the money is there', async () => {
    const { reply } = await placeWith(300);
    const orderId = reply.ok ? reply.data.id : '';
    await friend.payAtWechat(orderId);
    await shop.notify(shop.pay.paidNotice(orderId));
    await shop.notify(shop.pay.paidNotice(orderId));
    expect(account()).toMatchObject({ balance: 700, held: 0, holds: [] });
    expect(events().filter((event) => event === 'spendPoints')).toHaveLength(1);
  });

  it('gives them back when it is cancelled', async () => {
    const { reply } = await placeWith(300);
    await friend.phone.get('cancelOrder', { orderId: reply.ok ? reply.data.id : '' });
    expect(account()).toMatchObject({ balance: 1000, held: 0 });
  });

  it('gives them back when nobody pays, and takes them again for a late payment', async () => {
    const { reply } = await placeWith(300);
    const orderId = reply.ok ? reply.data.id : '';
    await friend.phone.get('payOrder', { orderId });
    shop.later(31 * minute);
    await shop.job('close-unpaid');
    expect(account()).toMatchObject({ balance: 1000, held: 0 });
    payTooLate(orderId);
    await shop.notify(shop.pay.paidNotice(orderId));
    expect(shop.one('orders', orderId).payment.status).toBe('paid');
    expect(account()).toMatchObject({ balance: 700, held: 0 });
    expect(events()).toContain('spendPointsLate');
  });

  it('gives late money back when the points went elsewhere meanwhile', async () => {
    const { reply } = await placeWith(800);
    const orderId = reply.ok ? reply.data.id : '';
    await friend.phone.get('payOrder', { orderId });
    shop.later(31 * minute);
    await shop.job('close-unpaid');
    await placeWith(700, [cake(2)]);
    payTooLate(orderId);
    await shop.notify(shop.pay.paidNotice(orderId));
    expect(shop.one('orders', orderId).payment.status).toBe('refunding');
    expect(account()).toMatchObject({ balance: 300, held: 700 });
  });

  it('that costs nothing is paid at once', async () => {
    await shop.change('settings', 'shop', {
      points: { perYuan: 1, fenPerPoint: 100, maxShareBp: 10_000, step: 1 },
    });
    const { quote, reply } = await placeWith(120, [pot(1)]);
    expect(quote.payableFen).toBe(0);
    expect(reply).toMatchObject({ ok: true, data: { payment: 'paid' } });
    expect(account()).toMatchObject({ balance: 880, held: 0 });
  });

  it('is refused when it asks for more than there are', async () => {
    const order = await friend.checkout([tea(4)]);
    const reply = await friend.phone.ask('placeOrder', { ...order, points: 1001 });
    expect(reply).toMatchObject({ ok: false, code: 'POINTS_BEYOND_BALANCE' });
  });

  it('spends every point once, whatever is sent together', async () => {
    await shop.change('settings', 'shop', { maxUnpaidOrders: 99 });
    const { quote } = await friend.phone.get('quote', {
      ...{ lines: [tea(4)], couponChoice: [], points: 600 },
    });
    const input = {
      ...(await friend.checkout([tea(4)])),
      points: 600,
      quotedPayableFen: quote.payableFen,
    };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => friend.phone.ask('placeOrder', input)),
    );
    const codes = replies.map((reply) => (reply.ok ? 'placed' : reply.code));
    expect(codes.filter((code) => code === 'placed')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['placed', 'POINTS_BEYOND_BALANCE']));
    expect(account()).toMatchObject({ balance: 400, held: 600 });
  });
});

describe('Points whose end passes while an order holds them', () => {
  it('are used up by the order when it is paid, and are over when it is closed', async () => {
    await givePoints(shop, friend.memberId, 100, { until: Date.now() + 10 * minute });
    const { reply } = await placeWith(100);
    shop.later(day);
    await friend.phone.get('cancelOrder', { orderId: reply.ok ? reply.data.id : '' });
    expect(account()).toMatchObject({ balance: 100, lots: [{ amount: 100 }] });
  });
});
