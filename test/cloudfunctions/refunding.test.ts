import { asOwnOrder } from '#domain/membership/own-order';
import { fen } from '#domain/money';
import { Buyer, pot, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aTemplate } from '../support/builders/a-template';
import { day, minute } from '../support/builders/fixed-time';
import { givePoints } from '../support/give-points';
import { PhoneCodes } from '../support/phone-codes';
import { receiveOrder } from '../support/receive-order';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });
const friend = Buyer.ofEveryTest(shop, 'openid-friend');
const service = () => shop.console('staff-service');
const reason = '买家不要了';

const statesOf = (id: string) => {
  const { payment, fulfilment } = shop.one('orders', id);
  return [payment.status, fulfilment.status];
};
const batches = (event: string) => shop.all('ledger').filter((batch) => batch.event === event);
const points = () => shop.one('accounts', `points:${friend.memberId}`);

/** What is left on the shop's accounts when every entry is summed. */
function moneyLeft(): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { unit, entries } of shop.all('ledger'))
    if (unit === 'fen')
      for (const { account, amount } of entries) sums[account] = (sums[account] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

/** Four teas, paid with a coupon and 300 points, recommended by a fan. */
async function aRichOrder(buyer = friend): Promise<{ id: string; couponId: string }> {
  await givePoints(shop, buyer.memberId, 1000);
  const couponId = await buyer.claim();
  const input = await buyer.checkout([tea(4)], [couponId], { points: 300 });
  const { id } = await buyer.phone.get('placeOrder', input);
  await buyer.payAtWechat(id);
  await shop.notify(shop.pay.paidNotice(id));
  return { id, couponId };
}

async function fromFan(): Promise<Buyer> {
  const fan = await Buyer.entering(shop, 'openid-fan');
  const target = { kind: 'product' as const, id: 'tea' };
  const { card } = await fan.phone.get('prepareShare', { target });
  return Buyer.entering(shop, 'openid-friend', card);
}

describe('A paid order that is refunded before shipping', () => {
  it('is cancelled at once, keeps what it took while the money is on its way, and then gives it all back', async () => {
    await fromFan();
    const { id, couponId } = await aRichOrder();
    expect(shop.one('commissions', id).status).toBe('pending');
    const answer = await service().get('refundOrder', { orderId: id, reason });
    expect(answer).toEqual({ id, payment: 'refunding', fulfilment: 'cancelled' });
    expect(shop.one('coupons', couponId)).toMatchObject({ status: 'used', orderId: id });
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 46, sold: 4 });
    expect(points().balance).toBe(700);
    expect(shop.violations()).toEqual([]);

    await shop.job('deliver-outbox');
    expect(statesOf(id)).toEqual(['refunded', 'cancelled']);
    expect(shop.one('coupons', couponId).status).toBe('claimed');
    expect(shop.one('coupons', couponId)).not.toHaveProperty('orderId');
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 50, sold: 0 });
    expect(points()).toMatchObject({ balance: 1000, held: 0 });
    expect(shop.one('commissions', id).status).toBe('void');
    expect(moneyLeft()).toEqual({});
    expect(shop.one('outbox', `refund:${id}`)).toMatchObject({ status: 'done' });
    expect([...shop.pay.refunds]).toEqual([
      [`${id}-full`, { orderId: id, refundFen: 9700, status: 'SUCCESS' }],
    ]);
  });

  it('can be paid for again with the same coupon and the same points', async () => {
    const { id, couponId } = await aRichOrder();
    await service().get('refundOrder', { orderId: id, reason });
    await shop.job('deliver-outbox');
    const input = await friend.checkout([tea(4)], [couponId], { points: 1000 });
    const again = await friend.phone.get('placeOrder', input);
    expect(again.quote.couponsUsed).toMatchObject([{ couponId }]);
    expect(points()).toMatchObject({ balance: 0, held: 1000 });
  });

  it('gives a coupon back as expired when its time is over meanwhile', async () => {
    const { id, couponId } = await aRichOrder();
    shop.later(20 * day);
    await service().get('refundOrder', { orderId: id, reason });
    await shop.job('deliver-outbox');
    expect(shop.one('coupons', couponId).status).toBe('expired');
  });

  it('gives its campaign the discount back', async () => {
    const budget = { campaign: '春茶节', capFen: fen(10_000) };
    const rule = { ...aTemplate().rule, budget };
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'campaign', rule })] });
    const { id } = await friend.buy([tea(4)], [await friend.claim('campaign')]);
    expect(shop.one('budgets', '春茶节').spentFen).toBe(2000);
    await service().get('refundOrder', { orderId: id, reason });
    expect(shop.one('budgets', '春茶节').spentFen).toBe(2000);
    await shop.job('deliver-outbox');
    expect(shop.one('budgets', '春茶节').spentFen).toBe(0);
  });

  it('is simply cancelled when it had cost nothing, and what it took is back at once', async () => {
    await shop.change('settings', 'shop', {
      points: { perYuan: 1, fenPerPoint: 1, maxShareBp: 10_000, step: 1 },
    });
    await givePoints(shop, friend.memberId, 12_000);
    const input = await friend.checkout([tea(4)], [], { points: 12_000 });
    const { id, payment } = await friend.phone.get('placeOrder', input);
    expect([payment, input.quotedPayableFen]).toEqual(['paid', 0]);
    const answer = await service().get('refundOrder', { orderId: id, reason });
    expect(answer).toEqual({ id, payment: 'refunded', fulfilment: 'cancelled' });
    expect(points()).toMatchObject({ balance: 12_000, held: 0 });
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 50, sold: 0 });
    expect(shop.all('outbox').filter((row) => row.kind === 'refund')).toEqual([]);
    expect(shop.pay.asked.filter((asked) => asked.includes('refund'))).toEqual([]);
    expect(moneyLeft()).toEqual({});
    const seen = await friend.phone.get('order', { orderId: id });
    expect(seen).toMatchObject({ title: '已取消', payment: 'refunded' });
  });

  it('tells its buyer where the money is, and nothing the staff wrote', async () => {
    const { id } = await friend.buy([tea(4)]);
    await service().get('refundOrder', { orderId: id, reason });
    const seen = await friend.phone.get('order', { orderId: id });
    expect(seen).toMatchObject({
      title: '退款中',
      hint: '订单已取消，120.00 元正在退回，请放心',
      actions: ['buyAgain'],
    });
    expect(JSON.stringify(seen)).not.toContain(reason);
    expect(JSON.stringify(seen)).not.toContain('staff-service');
    await shop.job('deliver-outbox');
    expect(await friend.phone.get('order', { orderId: id })).toMatchObject({ title: '已退款' });
    const { history } = await service().get('order', { orderId: id });
    expect(history).toContainEqual(
      expect.objectContaining({ event: 'refundFull', actor: 'staff:staff-service', note: reason }),
    );
    expect(shop.all('audit')).toMatchObject([
      { action: 'refundOrder', targetId: id, summary: '发货前全额退款 120.00 元：买家不要了' },
    ]);
  });

  it('stays on its way while WeChat Pay works on it or cannot be reached, and never leaves twice', async () => {
    const { id } = await friend.buy([tea(4)]);
    await service().get('refundOrder', { orderId: id, reason });
    shop.pay.isDown = true;
    await shop.job('deliver-outbox');
    shop.pay.isDown = false;
    shop.pay.refundStatus = 'PROCESSING';
    for (const pause of [minute, 10 * minute, 60 * minute]) {
      shop.later(pause);
      await shop.job('deliver-outbox');
    }
    expect(statesOf(id)).toEqual(['refunding', 'cancelled']);
    const { statusCode } = await shop.notify(shop.pay.refundNotice(id));
    expect([statusCode, ...statesOf(id)]).toEqual([200, 'refunded', 'cancelled']);
    expect(shop.pay.refunds.size).toBe(1);
  });

  it('is not taken as refunded by a notice with another number or amount', async () => {
    const { id } = await friend.buy([tea(4)]);
    await service().get('refundOrder', { orderId: id, reason });
    shop.pay.refundStatus = 'PROCESSING';
    await shop.job('deliver-outbox');
    const forged = [{ out_refund_no: `${id}-late` }, { amount: { refund: 1 } }];
    for (const changes of forged) {
      const { statusCode } = await shop.notify(shop.pay.refundNotice(id, changes));
      expect([statusCode, ...statesOf(id)]).toEqual([400, 'refunding', 'cancelled']);
    }
  });

  it('leaves a reward alone that was void already, because fan and buyer were one person', async () => {
    await fromFan();
    const { id } = await friend.buy([tea(1)]);
    const { attribution, memberId } = shop.one('orders', id);
    await shop.change('commissions', id, { status: 'void' });
    await shop.change('orders', id, {
      attribution: { ...asOwnOrder({ ...attribution, fanId: memberId }, memberId) },
    });
    await service().get('refundOrder', { orderId: id, reason });
    await shop.job('deliver-outbox');
    expect(statesOf(id)).toEqual(['refunded', 'cancelled']);
  });

  it('gives the points to whom the buyer became, also before the order names them', async () => {
    const other = await Buyer.entering(shop, 'openid-other');
    await other.phone.get('register', codes.registration('13900002222'));
    await friend.phone.get('register', codes.registration('13900001111'));
    const [fromId, intoId] = [friend.memberId, other.memberId];
    const { id } = await aRichOrder();
    await service().get('refundOrder', { orderId: id, reason });
    await service().get('uniteMembers', { fromId, intoId });
    const moved = shop.one('orders', id).memberId;
    await shop.change('orders', id, { memberId: fromId });
    await shop.job('deliver-outbox');
    await shop.change('orders', id, { memberId: intoId });
    expect([moved, statesOf(id)]).toEqual([intoId, ['refunded', 'cancelled']]);
    expect(shop.one('accounts', `points:${intoId}`)).toMatchObject({ balance: 1000, held: 0 });
    expect(shop.all('accounts').filter((one) => one.memberId === fromId)).toEqual([]);
  });

  it('keeps who ordered it from leaving until the money is back', async () => {
    const { id } = await friend.buy([tea(4)]);
    await service().get('refundOrder', { orderId: id, reason });
    const early = await friend.phone.ask('deleteMe', { confirm: '注销' });
    expect(early).toMatchObject({ ok: false, code: 'DELETE_UNDER_WAY' });
    await shop.job('deliver-outbox');
    expect(await friend.phone.ask('deleteMe', { confirm: '注销' })).toMatchObject({ ok: true });
  });
});

describe('An order that cannot be refunded like this', () => {
  const ask = (orderId: string) => service().ask('refundOrder', { orderId, reason });

  it.each<[string, () => Promise<string>]>([
    ['is not paid', async () => (await friend.place([tea(1)])).id],
    [
      'is cancelled',
      async () => {
        const { id } = await friend.place([tea(1)]);
        await friend.phone.get('cancelOrder', { orderId: id });
        return id;
      },
    ],
    [
      'has left the shop',
      async () => {
        const { id } = await friend.buy([tea(1)]);
        await receiveOrder(shop, id);
        return id;
      },
    ],
    [
      'is refunded already',
      async () => {
        const { id } = await friend.buy([tea(1)]);
        await service().get('refundOrder', { orderId: id, reason });
        await shop.job('deliver-outbox');
        return id;
      },
    ],
  ])('%s: nothing changes', async (_, make) => {
    const id = await make();
    const before = shop.snapshot();
    expect(await ask(id)).toMatchObject({ ok: false, code: 'ORDER_STATE' });
    expect(shop.snapshot()).toBe(before);
  });

  it('is nobody’s', async () => {
    expect(await ask('nobody0000000000')).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});

describe('At the same moment', () => {
  it('two taps with one key and three people with their own refund an order once', async () => {
    const { id } = await aRichOrder();
    const tap = (key: string) => service().ask('refundOrder', { orderId: id, reason }, key);
    const keys = ['one-tap-1', 'one-tap-1', 'another-1', 'another-2', 'another-3'];
    const replies = await Promise.all(keys.map(tap));
    const heard = replies.map((reply) => (reply.ok ? 'done' : reply.code)).sort();
    expect(heard.filter((code) => code === 'ORDER_STATE').length).toBeGreaterThanOrEqual(3);
    expect(heard.filter((code) => code === 'done').length).toBeGreaterThanOrEqual(1);
    expect(new Set(heard)).toEqual(new Set(['ORDER_STATE', 'done']));
    expect(shop.all('outbox').filter((row) => row.kind === 'refund')).toHaveLength(1);
    expect(shop.all('audit')).toHaveLength(1);
    await shop.job('deliver-outbox');
    expect(shop.pay.refunds.size).toBe(1);
  });

  it('the same notice five times and the outbox give everything back once', async () => {
    const { id, couponId } = await aRichOrder();
    await service().get('refundOrder', { orderId: id, reason });
    shop.pay.refundStatus = 'PROCESSING';
    await shop.job('deliver-outbox');
    shop.later(10 * minute);
    shop.pay.refunds.set(`${id}-full`, { orderId: id, refundFen: 9700, status: 'SUCCESS' });
    const same = shop.pay.refundNotice(id);
    const notices = [same, same, same, shop.pay.refundNotice(id), shop.pay.refundNotice(id)];
    await Promise.all([...notices.map((one) => shop.notify(one)), shop.job('deliver-outbox')]);
    for (const one of notices) expect((await shop.notify(one)).statusCode).toBe(200);
    expect(statesOf(id)).toEqual(['refunded', 'cancelled']);
    expect([batches('refund').length, batches('returnPoints').length]).toEqual([1, 1]);
    expect(points().balance).toBe(1000);
    expect(shop.one('coupons', couponId).status).toBe('claimed');
    expect(shop.one('stocks', 'tea-100@central')).toMatchObject({ available: 50, sold: 0 });
  });

  it('a notice of payment and a refund leave the order paid or refunded, never both', async () => {
    const { id } = await friend.place([pot(1)]);
    await friend.payAtWechat(id);
    const [notice, reply] = await Promise.all([
      shop.notify(shop.pay.paidNotice(id)),
      service().ask('refundOrder', { orderId: id, reason }),
    ]);
    expect(notice.statusCode).toBe(200);
    expect(statesOf(id)).toEqual(reply.ok ? ['refunding', 'cancelled'] : ['paid', 'reserved']);
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    if (!reply.ok) await service().get('refundOrder', { orderId: id, reason });
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    await shop.job('deliver-outbox');
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    expect(statesOf(id)).toEqual(['refunded', 'cancelled']);
    expect(shop.one('stocks', 'pot-1@central')).toMatchObject({ available: 5, sold: 0 });
  });
});
