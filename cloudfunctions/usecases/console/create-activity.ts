import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { ActivityRow } from '#contract/promotion-views';
import { changeActivityStatus } from '#domain/activities/change-status';
import * as rules from '#domain/activities/create-activity';
import { mustHold, type Answer } from '../../kit/answer';
import { activityNames } from '../../kit/activity-names';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { unknownInActivity } from '../../kit/known-in-activity';
import { once } from '../../kit/once';
import { newId } from '../../kit/outside/ids';
import { roomForActivity } from '../../kit/room-for-activity';
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
    const [unknown, noRoom] = await Promise.all([
      unknownInActivity(draft, names),
      roomForActivity(context.now),
    ]);
    if (unknown !== undefined) return unknown;
    if (noRoom !== undefined) return noRoom;
    const activity = mustHold(changeActivityStatus(created.value, 'published'));
    tx.add('activities', activity);
    const row = activityRow(activity, names);
    const summary = `新建活动「${activity.title}」：${row.ruleText}`;
    audit(tx, context, { targetId: activity._id, summary });
    return { ok: true, value: row };
  });
}
