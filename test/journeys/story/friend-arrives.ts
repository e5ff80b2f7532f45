import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createCaller, signIn, type Caller } from '../../support/caller';
import { bag, bought, sharedProductId } from './bag';
import { yuan } from './arithmetic';
import type { Teller } from './teller';

interface Arrival {
  readonly fan: Caller;
  readonly visitsBefore: number;
  readonly momentsShare: string;
}

/** Somebody new reads the page from Moments without being anybody, then goes on into the full shop. */
export async function friendArrives(tell: Teller, { fan, visitsBefore, momentsShare }: Arrival) {
  tell.chapter('朋友从朋友圈进来');
  const stranger = createCaller(tell.url);
  const available = await tell.step('单页模式里看商品，没有登录', async () => {
    const view = await stranger.get('open', 'product', { productId: sharedProductId });
    const landing = await stranger.get('open', 'share', { shareId: momentsShare });
    const sku = view.product.skus.find(({ id }) => id === bag[0].skuId);
    assert.equal(sku?.priceFen, bought[0]?.priceFen);
    assert.deepEqual(landing.target, { kind: 'product', id: sharedProductId });
    return {
      figures: `${landing.fanName}推荐：${view.product.title} ${yuan(sku?.priceFen ?? 0)}`,
      fact: view.available,
    };
  });
  await tell.step('单页模式里什么也写不了', async () => {
    const { code } = await stranger.raw(
      'shop',
      JSON.stringify({ action: 'enter', data: { scene: 1154 }, key: randomUUID() }),
    );
    assert.match(code, /^(BAD_TOKEN|LOGIN_REQUIRED)$/);
    return { figures: code, fact: undefined };
  });
  const openid = `story-${randomUUID().slice(0, 8)}`;
  const friend = await tell.step('前往小程序，带着分享号进店', async () => {
    const caller = await signIn(tell.url, { openid });
    const me = await caller.get('shop', 'enter', { scene: 1155, shareId: momentsShare });
    assert.equal(me.coupons, 0);
    assert.deepEqual(me.orders, { unpaid: 0, toShip: 0, toReceive: 0 });
    return { figures: me.policyText, fact: caller };
  });
  await tell.step('重复进店不多记一次来访', async () => {
    await friend.get('shop', 'enter', { scene: 1155, shareId: momentsShare });
    const { summary, receipts } = await fan.get('shop', 'shareLedger', {});
    assert.equal(summary.visits, visitsBefore + 1);
    const visit = receipts.find((one) => one.kind === 'visit' && one.shareId === momentsShare);
    assert.equal(visit?.channel, 'moments');
    return {
      figures: `来访 ${visitsBefore} → ${summary.visits},渠道 ${visit?.channel}`,
      fact: visit,
    };
  });
  return { friend, openid, available };
}
