import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { OrderView } from '#contract/views';
import { signIn, type Caller } from '../../support/caller';
import { bag } from './bag';
import type { Teller } from './teller';

interface Mischief {
  readonly friend: Caller;
  readonly orderId: string;
  readonly couponId: string;
}

const event = (action: string, data: unknown) =>
  JSON.stringify({ action, data, key: randomUUID() });

const quoteOf = (quantity: unknown) =>
  event('quote', { lines: [{ ...bag[0], quantity }], couponChoice: 'best' });

/** Everything wrong has its own code and a sentence, and changes nothing. */
export async function badInput(tell: Teller, { friend, orderId, couponId }: Mischief) {
  tell.chapter('不对的请求');
  const other = await signIn(tell.url, { openid: `story-${randomUUID().slice(0, 8)}` });
  await other.get('shop', 'enter', { scene: 1089 });

  const before = lasting(await friend.get('shop', 'order', { orderId }));

  const refuses = (title: string, caller: Caller, body: string, code: string, status = 200) =>
    tell.step(title, async () => {
      const said = await caller.raw('shop', body);
      assert.deepEqual([said.code, said.status], [code, status]);
      assert.notEqual(said.message, '');
      return { figures: `${said.code} ${said.message}`, fact: undefined };
    });

  await refuses('没有这个操作', friend, event('nope', {}), 'UNKNOWN_ACTION');
  await refuses('不是 JSON', friend, '{"action":', 'BAD_JSON', 400);
  for (const quantity of [0, -1, 1.5, 1e9, '2'])
    await refuses(
      `数量 ${JSON.stringify(quantity)}`,
      friend,
      quoteOf(quantity),
      'QUANTITY_INVALID',
    );
  const asOther = event('quote', { lines: [...bag], couponChoice: 'best', openid: 'someone' });
  await refuses('请求里塞 openid', friend, asOther, 'BAD_REQUEST');
  await refuses('别人的订单', other, event('order', { orderId }), 'NOT_FOUND');
  const foreign = event('quote', { lines: [...bag], couponChoice: [couponId] });
  await refuses('别人的券', other, foreign, 'COUPON_UNKNOWN');
  await refuses('用过的券', friend, foreign, 'COUPON_STATE');
  await refuses(
    '写操作没有防重复编号',
    friend,
    JSON.stringify({ action: 'cancelOrder', data: { orderId } }),
    'KEY_MISSING',
  );
  await refuses('取消已付款的订单', friend, event('cancelOrder', { orderId }), 'ORDER_STATE');
  await tell.step('一样也没变', async () => {
    assert.deepEqual(await friend.get('shop', 'order', { orderId }).then(lasting), before);
    return { figures: `订单 ${before.payment},经过 ${before.history.length} 步`, fact: undefined };
  });
}

/** An order without the server's clock. */
const lasting = (order: OrderView) => ({ ...order, now: 0 });
