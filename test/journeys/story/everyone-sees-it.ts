import assert from 'node:assert/strict';
import type { ShareLedgerView } from '#contract/views';
import { createCaller, type Caller } from '../../support/caller';
import { bag, couponTerms, expected, sharedProductId } from './bag';
import { yuan } from './arithmetic';
import type { Teller } from './teller';

interface Outcome {
  readonly fan: Caller;
  readonly owner: Caller;
  readonly before: ShareLedgerView['summary'];
  readonly orderId: string;
  readonly templateId: string;
  readonly momentsShare: string;
  readonly availableBefore: Readonly<Record<string, number>>;
}

/** The fan's ledger, the merchant's order, the coupon's count and the stock all tell the same. */
export async function everyoneSeesIt(tell: Teller, outcome: Outcome) {
  tell.chapter('粉丝和店主都看见');
  const { fan, owner, before, orderId, templateId, momentsShare, availableBefore } = outcome;
  await tell.step('粉丝账本：订单和预计奖励', async () => {
    const { summary, receipts } = await fan.get('shop', 'shareLedger', {});
    const receipt = receipts.find((one) => one.kind === 'order' && one.shareId === momentsShare);
    assert.equal(receipt?.kind, 'order');
    assert.equal(receipt.counted, true);
    assert.equal(receipt.channel, 'moments');
    assert.equal(receipt.rewardFen, expected.reward);
    assert.equal(receipt.baseFen, expected.payable - expected.freight);
    assert.equal(summary.orders, before.orders + 1);
    assert.equal(
      summary.estimatedFen + summary.pendingFen,
      before.estimatedFen + before.pendingFen + expected.reward,
    );
    const figures = `${yuan(receipt.baseFen)} 的货，奖励 ${yuan(receipt.rewardFen)},${receipt.reasonText}`;
    return { figures, fact: receipt };
  });
  await tell.step('后台订单：粉丝和渠道', async () => {
    const { items } = await owner.get('admin', 'orders', { search: orderId });
    const [row] = items;
    assert.equal(row?.id, orderId);
    assert.deepEqual([row.fanName, row.channel, row.payment], ['林一', 'moments', 'paid']);
    const detail = await owner.get('admin', 'order', { orderId });
    assert.equal(detail.payableFen, expected.payable);
    assert.equal(detail.commission?.totalFen, expected.reward);
    assert.match(detail.delivery.address.phone, /\*/);
    return { figures: `${row.fanName} · ${row.channel} · ${detail.attribution.text}`, fact: row };
  });
  await tell.step('后台券：用掉一张', async () => {
    const row = await owner.get('admin', 'couponTemplate', { templateId });
    assert.deepEqual([row.issued, row.used, row.discountFen], [1, 1, couponTerms.offFen]);
    const figures = `发出 ${row.issued},用了 ${row.used},让利 ${yuan(row.discountFen)}`;
    return { figures, fact: row };
  });
  await tell.step('库存少了刚好一件', async () => {
    const { available } = await createCaller(tell.url).get('open', 'product', {
      productId: sharedProductId,
    });
    const { skuId, quantity } = bag[0];
    assert.equal(available[skuId], (availableBefore[skuId] ?? 0) - quantity);
    return { figures: `${availableBefore[skuId]} → ${available[skuId]}`, fact: available };
  });
}
