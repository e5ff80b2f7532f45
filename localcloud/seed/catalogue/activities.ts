import { addBeijingDays, beijingDay, dayMs, startOfBeijingDay } from '#domain/calendar';
import { changeActivityStatus } from '#domain/activities/change-status';
import type { Activity } from '#domain/activities/activity';
import { createActivity, type ActivityDraft } from '#domain/activities/create-activity';
import { fen } from '#domain/money';
import { demoShopId } from '../demo-shop-id';
import { mustHold } from '../history/shop-book';

/** What the celadon costs in its week. */
export const limitedPrices = [
  { skuId: 'wares-celadon-cups-2', priceFen: fen(12_800) },
  { skuId: 'wares-celadon-caddy-1', priceFen: fen(13_800) },
];

/** What is on at the moment: celadon for less, and pantry goods the cheaper the more. */
export function demoActivities(now: number): Activity[] {
  const dayFrom = (days: number): number =>
    startOfBeijingDay(addBeijingDays(beijingDay(now), days));
  const [from, until] = [dayFrom(-1), dayFrom(13)];
  const drafts: readonly (readonly [string, ActivityDraft])[] = [
    [
      'celadon-days',
      {
        ...{ kind: 'limitedPrice', title: '青瓷周', from, until },
        prices: limitedPrices,
      },
    ],
    [
      'pantry-ladder',
      {
        ...{ kind: 'ladder', title: '厨房多买多省', from, until: until + 5 * dayMs },
        ...{ scope: { kind: 'categories', ids: ['pantry'] }, measure: 'amount' },
        steps: [
          { from: 6800, reward: { kind: 'cut', fen: fen(600) } },
          { from: 12_800, reward: { kind: 'cut', fen: fen(1500) } },
          { from: 19_800, reward: { kind: 'freeFreight' } },
        ],
      },
    ],
  ];
  return drafts.map(([id, draft]) => published(id, draft, now));
}

function published(id: string, draft: ActivityDraft, now: number): Activity {
  const by = { id, shopId: demoShopId, staffId: 'owner', now: now - 2 * dayMs };
  const made = mustHold(createActivity(draft, by));
  return mustHold(changeActivityStatus(made, 'published'));
}
