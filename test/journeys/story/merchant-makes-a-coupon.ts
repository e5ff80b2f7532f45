import assert from 'node:assert/strict';
import { fen } from '#domain/money';
import { createCaller, signIn, type Caller } from '../../support/caller';
import { couponTerms, sharedProductId } from './bag';
import { yuan } from './arithmetic';
import type { Teller } from './teller';

const day = 86_400_000;

/** The merchant signs in, makes a coupon and sees it where buyers see it. */
export async function merchantMakesACoupon(tell: Teller) {
  tell.chapter('店主做一张券');
  const owner = await tell.step('店主登录后台', async () => {
    const caller = await signIn(tell.url, { staff: 'owner' });
    const me = await caller.get('admin', 'me', {});
    assert.equal(me.role, 'owner');
    return { figures: `${me.name} · ${me.roleText} · ${me.shop.name}`, fact: caller };
  });
  const templateId = await tell.step('新建满减券，马上发放', () => createCoupon(owner));
  const onShow = async () => {
    const query = { productId: sharedProductId };
    const { coupons } = await createCaller(tell.url).get('open', 'product', query);
    return coupons.find((one) => one.templateId === templateId);
  };
  await tell.step('不用登录也能看见它', async () => {
    const card = await onShow();
    assert.deepEqual(card?.headline, { amount: String(couponTerms.offFen / 100), unit: '元' });
    assert.equal(card.remaining, couponTerms.quota);
    assert.equal(card.claimState, undefined);
    return { figures: `${card.ruleText},还剩 ${card.remaining} 张`, fact: card };
  });
  await tell.step('暂停就看不见，恢复又看见', async () => {
    const set = (status: 'paused' | 'published') =>
      owner.get('admin', 'setCouponTemplateStatus', { templateId, status });
    assert.equal((await set('paused')).status, 'paused');
    assert.equal(await onShow(), undefined);
    assert.equal((await set('published')).status, 'published');
    assert.notEqual(await onShow(), undefined);
    return { figures: '', fact: undefined };
  });
  return { owner, templateId };
}

async function createCoupon(owner: Caller) {
  const now = Date.now();
  const row = await owner.get('admin', 'createCouponTemplate', {
    title: '春日相邀券',
    kind: 'amountOff',
    parameters: { offFen: couponTerms.offFen },
    threshold: { kind: 'amount', fen: fen(couponTerms.thresholdFen) },
    scope: { kind: 'all' },
    claim: { from: now - 60_000, until: now + 7 * day },
    validity: { kind: 'days', days: 30 },
    quota: couponTerms.quota,
    perMember: couponTerms.perMember,
  });
  assert.equal(row.status, 'published');
  assert.equal(row.issued, 0);
  assert.equal(row.discountFen, 0);
  const { thresholdFen, offFen, quota } = couponTerms;
  const figures = `满 ${yuan(thresholdFen)} 减 ${yuan(offFen)},${quota} 张`;
  return { figures, fact: row._id };
}
