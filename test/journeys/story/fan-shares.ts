import assert from 'node:assert/strict';
import { signIn } from '../../support/caller';
import { sharedProductId } from './bag';
import { yuan } from './arithmetic';
import type { Teller } from './teller';

export const fanOpenid = 'demo-fan-lin';

/** The fan opens a product and has share ids for the chat, Moments and a poster. */
export async function fanShares(tell: Teller) {
  tell.chapter('粉丝推荐一件商品');
  const fan = await tell.step('林一打开小程序', async () => {
    const caller = await signIn(tell.url, { openid: fanOpenid });
    const me = await caller.get('shop', 'enter', { scene: 1089 });
    return { figures: me.nickname, fact: caller };
  });
  const before = await tell.step('先看一眼分享账本', async () => {
    const { summary } = await fan.get('shop', 'shareLedger', {});
    const { visits, orders, estimatedFen } = summary;
    return { figures: `${visits} 次来访，${orders} 单，预计 ${yuan(estimatedFen)}`, fact: summary };
  });
  const shares = await tell.step('卡片、朋友圈、海报各有一个分享号', async () => {
    const target = { kind: 'product' as const, id: sharedProductId };
    const prepared = await fan.get('shop', 'prepareShare', { target });
    const ids = [prepared.card, prepared.moments, prepared.poster];
    ids.forEach((id) => assert.match(id, /^[0-9A-Za-z]{10}$/));
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(await fan.get('shop', 'prepareShare', { target }), prepared);
    return { figures: `朋友圈 ${prepared.moments},再问一次不变`, fact: prepared };
  });
  return { fan, before, shares };
}
