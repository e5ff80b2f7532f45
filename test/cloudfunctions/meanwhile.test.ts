import { fen } from '#domain/money';
import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { oneRate } from '#domain/freight/one-rate';
import { aTemplate } from '../support/builders/a-template';
import { overtake } from '../support/overtake';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const phone = '13900001111';
const register = (buyer: Buyer) => buyer.phone.get('register', codes.registration(phone));
const leave = () => friend.phone.ask('deleteMe', { confirm: '注销' });

/** Readies an order that costs nothing, and is paid as it is placed. */
async function freeOrder() {
  await shop.change('settings', 'shop', { freight: oneRate(fen(0)) });
  const { rule } = aTemplate();
  const free = { ...rule, threshold: { kind: 'none' as const }, parameters: { offFen: 9000 } };
  await shop.insert({ couponTemplates: [aTemplate({ _id: 'free', rule: free })] });
  const input = await friend.checkout([tea(1)], [await friend.claim('free')]);
  return () => friend.phone.ask('placeOrder', input);
}

describe('An order that costs nothing', () => {
  it('is not placed by somebody who left in the meantime', async () => {
    const { slow, quick } = await overtake(shop, await freeOrder(), leave);
    expect(quick).toMatchObject({ ok: true });
    expect(slow).toMatchObject({ ok: false, code: 'LOGIN_REQUIRED' });
    expect(shop.all('orders')).toEqual([]);
  });

  it('keeps who placed it in the meantime from leaving: the goods need the address', async () => {
    const { slow, quick } = await overtake(shop, leave, await freeOrder());
    expect(quick).toMatchObject({ ok: true, data: { payment: 'paid' } });
    expect(slow).toMatchObject({ ok: false, code: 'DELETE_UNDER_WAY' });
    const [order] = shop.all('orders');
    expect(order?.delivery.address.name).toBe('小林');
  });
});

describe("Somebody's first order", () => {
  it('keeps who placed it in the meantime from leaving', async () => {
    const input = await friend.checkout([tea(1)]);
    const place = () => friend.phone.ask('placeOrder', input);
    const { slow, quick } = await overtake(shop, leave, place);
    expect(quick).toMatchObject({ ok: true });
    expect(slow).toMatchObject({ ok: false, code: 'DELETE_UNPAID' });
  });

  it('belongs, and counts as unpaid, with the member they became in the meantime', async () => {
    const member = await Buyer.entering(shop, 'openid-member');
    await register(member);
    const input = await friend.checkout([tea(1)]);
    const place = () => friend.phone.ask('placeOrder', input);
    const { quick } = await overtake(shop, () => register(friend), place);
    expect(quick).toMatchObject({ ok: true });
    const [order] = shop.all('orders');
    expect(order?.memberId).toBe(member.memberId);
    expect(shop.one('buyers', member.memberId).unpaidOrderIds).toEqual([order?._id]);
  });
});

describe('An order made elsewhere that comes in', () => {
  const rows = `来源,单号,手机号,实付金额,时间,退款原单号\n天猫,T1,${phone},88.50,2025-06-17 10:00,`;
  const orders = { kind: 'csv' as const, text: rows };
  const take = () =>
    shop.console('staff-operator').ask('importOutsideOrders', { orders, dryRun: false });

  it('while its member becomes part of another one counts for who they are now', async () => {
    await register(friend);
    const other = await Buyer.entering(shop, 'openid-other');
    await other.phone.get('register', codes.registration('13900002222'));
    const [from, into] = [friend.memberId, other.memberId];
    const unite = () =>
      shop.console('staff-owner').ask('uniteMembers', { fromId: from, intoId: into });
    const { slow, quick } = await overtake(shop, unite, take);
    expect([slow, quick]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(shop.one('accounts', `points:${into}`).balance).toBe(88);
    expect(shop.all('accounts').filter((one) => one._id.endsWith(from))).toEqual([]);
  });

  it('while its member leaves leaves nothing behind', async () => {
    await register(friend);
    const { slow, quick } = await overtake(shop, leave, take);
    expect([slow, quick]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(shop.all('accounts')).toEqual([]);
  });
});
