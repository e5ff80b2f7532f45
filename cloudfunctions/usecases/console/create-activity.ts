import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { ActivityRow } from '#contract/promotion-views';
import { changeActivityStatus } from '#domain/activities/change-status';
import * as rules from '#domain/activities/create-activity';
import { mustHold, type Answer } from '../../kit/answer';
import { activityNames, type ActivityNames } from '../../kit/activity-names';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { hasScope, hasSku } from '../../kit/known-goods';
import { once } from '../../kit/once';
import { newId } from '../../kit/outside/ids';
import type { ServerRefusal } from '../../kit/refused';
import { theShopId } from '../../kit/the-shop';
import { activityRow } from '../../kit/views/activity-row';

type Draft = CheckedInputOf<typeof adminPromotionActions.createActivity>;

/** Makes an activity and publishes it at once; it counts within its time. */
export function createActivity(draft: Draft, context: StaffContext): Promise<Answer<ActivityRow>> {
  return once(context, async (tx) => {
    const names = await activityNames();
    const by = { id: newId(16), shopId: theShopId, staffId: context.caller.id, now: context.now };
    const created = rules.createActivity(draft, by);
    if (!created.ok) return created;
    const unknown = await unknownIn(draft, names);
    if (unknown !== undefined) return unknown;
    const activity = mustHold(changeActivityStatus(created.value, 'published'));
    tx.add('activities', activity);
    const row = activityRow(activity, names);
    const summary = `新建活动「${activity.title}」：${row.ruleText}`;
    audit(tx, context, { targetId: activity._id, summary });
    return { ok: true, value: row };
  });
}

/** What an activity names that the shop does not have. */
function unknownIn(draft: Draft, names: ActivityNames): Promise<ServerRefusal | undefined> {
  return draft.kind === 'limitedPrice' ? unknownPrice(draft, names) : unknownGoods(draft);
}

async function unknownPrice(
  { prices }: Extract<Draft, { kind: 'limitedPrice' }>,
  { products }: ActivityNames,
): Promise<ServerRefusal | undefined> {
  const known = new Set(products.flatMap(({ skus }) => skus.map((sku) => sku.id)));
  const unknown = prices.find(({ skuId }) => !known.has(skuId));
  if (unknown === undefined) return undefined;
  return { ok: false, code: 'ACTIVITY_PRICES_INVALID', details: { skuId: unknown.skuId } };
}

async function unknownGoods({
  scope,
  steps,
}: Extract<Draft, { kind: 'ladder' }>): Promise<ServerRefusal | undefined> {
  if (!(await hasScope(scope))) return { ok: false, code: 'SCOPE_INVALID' };
  for (const [place, { reward }] of steps.entries()) {
    if (reward.kind === 'gift' && !(await hasSku(reward.productId, reward.skuId))) {
      return { ok: false, code: 'LADDER_REWARD_INVALID', details: { step: place + 1 } };
    }
  }
  return undefined;
}
