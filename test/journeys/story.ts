import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dev } from '../support/caller';
import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { badInput } from './story/bad-input';
import { badNotices } from './story/bad-notices';
import { everyoneSeesIt } from './story/everyone-sees-it';
import { fanShares } from './story/fan-shares';
import { friendArrives } from './story/friend-arrives';
import { friendBuys } from './story/friend-buys';
import { merchantMakesACoupon } from './story/merchant-makes-a-coupon';
import { createTeller, type Tally, type Teller } from './story/teller';

/** The promise of the shop: a friend buys through a fan's shared link, and everybody sees the same figures. */
async function tellStory(tell: Teller): Promise<void> {
  const { owner, templateId } = await merchantMakesACoupon(tell);
  const { fan, before, shares } = await fanShares(tell);
  const momentsShare = shares.moments;
  const arrival = { fan, visitsBefore: before.visits, momentsShare };
  const { friend, openid, available } = await friendArrives(tell, arrival);
  const { orderId, couponId } = await friendBuys(tell, { friend, openid, templateId });
  const availableBefore = available;
  await everyoneSeesIt(tell, {
    fan,
    owner,
    before,
    orderId,
    templateId,
    momentsShare,
    availableBefore,
  });
  await badInput(tell, { friend, orderId, couponId });
  await badNotices(tell, { friend, openid });
  await checkBooks(tell);
}

async function checkBooks(tell: Teller): Promise<void> {
  tell.chapter('最后对账');
  await tell.step('所有不变式都成立', async () => {
    const report = await dev<{ ok: boolean; violations: unknown[] }>(tell.url, 'invariants', {});
    assert.deepEqual(report.violations, []);
    assert.equal(report.ok, true);
    return { figures: '0 处不对', fact: undefined };
  });
}

async function main(): Promise<void> {
  const tally: Tally = { passed: 0, failed: 0 };
  let cloud: RunningCloud | undefined;
  try {
    cloud = await startLocalCloud();
    process.stdout.write(`朋友通过粉丝的分享下单(${cloud.url})\n`);
    await tellStory(createTeller(cloud.url, tally));
  } catch (fault) {
    tally.failed = Math.max(tally.failed, 1);
    process.stderr.write(
      `${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
    );
  } finally {
    await cloud?.stop();
  }
  process.stdout.write(`\n故事：${tally.passed} 步通过，${tally.failed} 步不对\n`);
  const file = process.env['STORY_RESULT'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

void main();
