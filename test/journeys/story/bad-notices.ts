import assert from 'node:assert/strict';
import { fen } from '#domain/money';
import { dev, type Caller } from '../../support/caller';
import { yuan } from './arithmetic';
import { address, bag } from './bag';
import type { Teller } from './teller';

const forged = [
  ['签名不对的通知', 'bad-signature'],
  ['金额不对的通知', 'wrong-amount'],
  ['时间太久的通知', 'stale'],
] as const;

interface Paid {
  readonly ok: boolean;
  readonly notifications: readonly { readonly status: number; readonly body: string }[];
}

/** A notice that is not right changes nothing; asking WeChat Pay finds the payment all the same. */
export async function badNotices(
  tell: Teller,
  { friend, openid }: { friend: Caller; openid: string },
) {
  tell.chapter('不对的支付通知');
  for (const [title, notify] of forged) {
    await tell.step(title, async () => {
      const orderId = await place(friend);
      await friend.get('shop', 'payOrder', { orderId });
      const { notifications } = await dev<Paid>(tell.url, 'pay', { orderId, as: openid, notify });
      const [answer] = notifications;
      assert.ok(answer !== undefined && answer.status >= 400 && answer.status < 600);
      assert.equal((await friend.get('shop', 'order', { orderId })).payment, 'unpaid');
      const found = await friend.get('shop', 'confirmPayment', { orderId });
      assert.equal(found.payment, 'paid');
      const figures = `答 ${answer.status},订单未动；主动查询后 ${yuan(found.payableFen)} 入账`;
      return { figures, fact: undefined };
    });
  }
}

async function place(friend: Caller): Promise<string> {
  const lines = [bag[1]];
  const { quote } = await friend.get('shop', 'quote', { lines, couponChoice: [] });
  const order = await friend.get('shop', 'placeOrder', {
    lines,
    couponIds: [],
    delivery: { kind: 'express', address },
    note: '',
    quotedPayableFen: fen(quote.payableFen),
  });
  return order.id;
}
