import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { ActivityRow } from '#contract/promotion-views';
import { changeActivity } from '#domain/activities/change-activity';
import { activityNames } from '../../kit/activity-names';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { unknownInActivity } from '../../kit/known-in-activity';
import { once } from '../../kit/once';
import { activityRow, activityStamp } from '../../kit/views/activity-row';

/** Writes an activity anew, within what the rules allow after it has begun. Placed orders keep what they were given. */
export function updateActivity(
  { activityId, stamp, draft }: CheckedInputOf<typeof adminPromotionActions.updateActivity>,
  context: StaffContext,
): Promise<Answer<ActivityRow>> {
  return once(context, async (tx) => {
    const [activity, names] = await Promise.all([
      tx.get('activities', activityId),
      activityNames(),
    ]);
    if (activity === undefined) return { ok: false, code: 'NOT_FOUND' };
    if (activityStamp(activity) !== stamp) return { ok: false, code: 'ACTIVITY_CHANGED' };
    const changed = changeActivity(activity, draft, context.now);
    if (!changed.ok) return changed;
    const unknown = await unknownInActivity(draft, names, activity);
    if (unknown !== undefined) return unknown;
    tx.set('activities', changed.value);
    const row = activityRow(changed.value, names);
    const summary = `修改活动「${row.title}」：${row.ruleText}`;
    audit(tx, context, { targetId: activityId, summary });
    return { ok: true, value: row };
  });
}
