import { Buyer, cake, tea, type Line } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aProduct, aSku } from '../support/builders/a-product';
import { aStock } from '../support/builders/a-stock';
import { noon } from '../support/builders/fixed-time';
import { receiptMovement } from '#domain/stock/move-stock';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

/** From the bag to the moment the order is paid: four calls, and how often each waits for the database. */
async function fromCartToPaid(lines: Line[], couponIds: string[]) {
  const trips: Record<string, number> = {};
  const input = await friend.checkout(lines, couponIds);
  trips['quote'] = await shop.wire.countTrips(() =>
    friend.phone.get('quote', { lines, couponChoice: 'best' }),
  );
  let orderId = '';
  trips['placeOrder'] = await shop.wire.countTrips(async () => {
    orderId = (await friend.phone.get('placeOrder', input)).id;
  });
  trips['payOrder'] = await shop.wire.countTrips(() => friend.phone.get('payOrder', { orderId }));
  shop.pay.pay(orderId);
  const notice = shop.pay.paidNotice(orderId);
  trips['notify'] = await shop.wire.countTrips(async () => {
    expect((await shop.notify(notice)).statusCode).toBe(200);
  });
  expect(shop.one('orders', orderId).payment.status).toBe('paid');
  return trips;
}

const total = (trips: Record<string, number>) => Object.values(trips).reduce((a, b) => a + b, 0);

/** The last trip of `notify` notes what became of the notice, when the order is paid already. */
const afterPaid = 1;

it('takes four calls and at most twelve sequential round trips from the bag to paid', async () => {
  const trips = await fromCartToPaid([tea(2), cake(1)], [await friend.claim()]);
  expect(trips).toEqual({ quote: 2, placeOrder: 4, payOrder: 2, notify: 4 + afterPaid });
  expect(total(trips) - afterPaid).toBeLessThanOrEqual(12);
});

it('takes as many for forty lines as for one', async () => {
  const skus = Array.from({ length: 40 }, (_, n) => ({ productId: `p${n}`, skuId: `s${n}` }));
  await shop.insert({
    products: skus.map(({ productId, skuId }) =>
      aProduct({ _id: productId, skus: [aSku({ id: skuId })] }),
    ),
    stocks: skus.map(({ productId, skuId }) => aStock({ productId, skuId })),
    stockMovements: [
      receiptMovement(
        'forty',
        skus.map(({ skuId }) => ({ stockId: `${skuId}@central`, quantity: 10 })),
        noon,
        'shop',
      ),
    ],
  });
  const one = await fromCartToPaid([tea(1)], []);
  const forty = await fromCartToPaid(
    skus.map((sku) => ({ ...sku, quantity: 1 })),
    [],
  );
  expect(forty).toEqual(one);
});

it('commits twice: the placed order and the paid order', async () => {
  const input = await friend.checkout([tea(1)]);
  shop.wire.calm();
  const { id } = await friend.phone.get('placeOrder', input);
  await friend.payAtWechat(id);
  await shop.notify(shop.pay.paidNotice(id));
  const commits = shop.wire.requests.filter((one) => one.action === 'database.commitTransaction');
  expect(commits).toHaveLength(2);
});
