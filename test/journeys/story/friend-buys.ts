import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { QuoteView } from '#contract/views';
import { fen } from '#domain/money';
import { dev, type Caller } from '../../support/caller';
import { address, bag, couponTerms, expected } from './bag';
import { yuan } from './arithmetic';
import type { Teller } from './teller';

interface Buyer {
  readonly friend: Caller;
  readonly openid: string;
  readonly templateId: string;
}

const lines = [...bag];

/** Claim, quote, place, pay: each figure is what the seeded prices say. */
export async function friendBuys(tell: Teller, { friend, openid, templateId }: Buyer) {
  tell.chapter('朋友领券、下单、付款');
  const couponId = await tell.step('领券，每人一张', async () => {
    const coupon = await friend.get('shop', 'claimCoupon', { templateId });
    assert.equal(coupon.status, 'claimed');
    assert.deepEqual(coupon.headline, { amount: String(couponTerms.offFen / 100), unit: '元' });
    const again = await friend.ask('shop', 'claimCoupon', { templateId });
    assert.equal(again.ok ? 'ok' : again.code, 'LIMIT_REACHED');
    return { figures: `${coupon.title},再领：LIMIT_REACHED`, fact: coupon._id };
  });
  await tell.step('结算：每一步都对得上', async () => {
    const view = await friend.get('shop', 'quote', { lines, couponChoice: 'best' });
    checkQuote(view, couponId);
    const { goods, freight, payable } = expected;
    const parts = `${yuan(goods)} − ${yuan(couponTerms.offFen)} + ${yuan(freight)}`;
    return { figures: `${parts} = ${yuan(payable)}`, fact: view };
  });
  const orderId = await tell.step('下单，同一编号只成一单', () => placeOnce(friend, couponId));
  await tell.step('支付单上的金额', async () => {
    const parameters = await friend.get('shop', 'payOrder', { orderId });
    const prepayId = parameters.package.replace(/^prepay_id=/, '');
    const sheet = await dev<{ orderId: string; amountFen: number }>(tell.url, 'prepay', {
      prepayId,
    });
    assert.deepEqual([sheet.orderId, sheet.amountFen], [orderId, expected.payable]);
    return { figures: yuan(sheet.amountFen), fact: sheet };
  });
  await tell.step('付款，通知验签解密后入账', async () => {
    const paid = await dev<{ ok: boolean; notifications: { status: number }[] }>(tell.url, 'pay', {
      orderId,
      as: openid,
    });
    assert.equal(paid.ok, true);
    const statuses = paid.notifications.map(({ status }) => status);
    statuses.forEach((status) => assert.ok(status === 200 || status === 204));
    return { figures: `通知 ${statuses.join('、')}`, fact: paid };
  });
  await tell.step('看到已付款的订单', async () => {
    const order = await friend.get('shop', 'order', { orderId });
    assert.equal(order.payment, 'paid');
    assert.equal(order.payableFen, expected.payable);
    assert.equal(order.recommendedBy, '林一');
    const coupons = await friend.get('shop', 'myCoupons', {});
    assert.equal(coupons.find(({ _id }) => _id === couponId)?.status, 'used');
    return { figures: `${order.title},${yuan(order.payableFen)},券已用`, fact: order };
  });
  return { orderId, couponId };
}

function checkQuote({ quote, shortages }: QuoteView, couponId: string): void {
  assert.deepEqual(shortages, []);
  assert.equal(quote.goodsFen, expected.goods);
  assert.equal(quote.discountFen, couponTerms.offFen);
  assert.equal(quote.freightFen, expected.freight);
  assert.equal(quote.payableFen, expected.payable);
  assert.deepEqual(
    quote.couponsUsed.map((used) => [used.couponId, used.fen]),
    [[couponId, couponTerms.offFen]],
  );
  bag.forEach(({ skuId }, index) => {
    const line = quote.lines.find((one) => one.skuId === skuId);
    assert.equal(line?.discountFen, expected.discountPerLine[index]);
    assert.equal(line?.paidFen, expected.paidPerLine[index]);
    const refunds = line?.refundPerUnitFen.reduce<number>((total, one) => total + one, 0);
    assert.equal(refunds, expected.paidPerLine[index]);
  });
  const total = quote.steps.reduce<number>((sum, step) => sum + step.fen, 0);
  assert.equal(total, expected.payable);
}

async function placeOnce(friend: Caller, couponId: string) {
  const order = {
    lines,
    couponIds: [couponId],
    delivery: { kind: 'express' as const, address },
    note: '请附一张手写卡片',
    quotedPayableFen: fen(expected.payable),
  };
  const key = randomUUID();
  const placed = await friend.get('shop', 'placeOrder', order, key);
  assert.equal(placed.payment, 'unpaid');
  assert.equal(placed.payableFen, expected.payable);
  const again = await friend.get('shop', 'placeOrder', order, key);
  assert.equal(again.id, placed.id);
  const other = await friend.ask('shop', 'placeOrder', { ...order, note: '另一句' }, key);
  assert.equal(other.ok ? 'ok' : other.code, 'KEY_REUSED');
  const figures = `${yuan(placed.payableFen)},重发同一单，换内容：KEY_REUSED`;
  return { figures, fact: placed.id };
}
