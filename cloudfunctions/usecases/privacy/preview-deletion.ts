import type { DeletionView } from '#contract/member-views';
import {
  deletionObstacles,
  keepsText,
  obstacleTexts,
  returnableOrders,
} from '#domain/membership/deletion';
import { sum } from '#domain/money';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { accountsOf } from '../../kit/repositories/accounts';
import { countUsableCoupons } from '../../kit/repositories/coupons';
import { memberIdOf } from '../../kit/repositories/members';
import { countClosing } from '../../kit/repositories/outbox';
import { allOrdersOf, rewardsOf } from '../../kit/repositories/personal-data';

/** What has to end before somebody can be forgotten, and what they would lose. Nothing changes. */
export async function previewDeletion(
  _: object,
  { caller, now, language }: BuyerContext,
): Promise<Answer<DeletionView>> {
  const memberId = await memberIdOf(caller);
  const [orders, rewards, accounts, coupons] = await Promise.all([
    allOrdersOf(memberId),
    rewardsOf(memberId),
    accountsOf(memberId),
    countUsableCoupons(memberId, now),
  ]);
  const obstacles = deletionObstacles(
    orders,
    rewards.map((reward) => reward.status),
    await countClosing(orders),
  );
  const open = rewards.filter(({ status }) => status === 'estimated' || status === 'pending');
  return {
    ok: true,
    value: {
      obstacles: obstacles.map((code) => ({ code, text: obstacleTexts[code][language] })),
      loses: {
        points: Math.max(0, accounts.points?.balance ?? 0),
        growth: accounts.growth?.balance ?? 0,
        coupons,
        rewardFen: sum(open.map((reward) => reward.totalFen)),
        returnable: returnableOrders(orders, now),
      },
      keepsText: keepsText[language],
    },
  };
}
