import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { minute } from '../support/builders/fixed-time';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
const phone = '13900002222';

/** An unpaid order through a fan's share; then one phone number shows that fan and buyer are one person. */
async function anOwnOrder(): Promise<{ buyer: Buyer; id: string }> {
  const fan = await Buyer.entering(shop, 'openid-fan');
  await fan.phone.get('register', codes.registration(phone));
  const { card } = await fan.phone.get('prepareShare', { target: { kind: 'product', id: 'tea' } });
  const buyer = await Buyer.entering(shop, 'openid-friend', card);
  const { id } = await buyer.place([tea(1)]);
  await buyer.phone.get('register', codes.registration(phone));
  expect(shop.one('orders', id).attribution).toMatchObject({ counted: false, reason: 'ownOrder' });
  return { buyer, id };
}

describe('An unpaid order that turns out to be the fan’s own', () => {
  it('can be cancelled', async () => {
    const { buyer, id } = await anOwnOrder();
    expect(await buyer.phone.get('cancelOrder', { orderId: id })).toMatchObject({
      payment: 'closed',
    });
    expect(shop.one('commissions', id).status).toBe('void');
  });

  it('closes when nobody pays', async () => {
    const { id } = await anOwnOrder();
    shop.later(31 * minute);
    await shop.job('close-unpaid');
    expect(shop.one('orders', id).payment.status).toBe('closed');
  });

  it('can be paid and earns nothing', async () => {
    const { buyer, id } = await anOwnOrder();
    await buyer.payAtWechat(id);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    expect(shop.one('orders', id).payment.status).toBe('paid');
    expect(shop.one('commissions', id).status).toBe('void');
  });
});
