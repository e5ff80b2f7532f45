import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { ActivityRow } from '#contract/promotion-views';
import { changeActivity } from '#domain/activities/change-activity';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { unknownInActivity } from '../../kit/known-in-activity';
import { changeStoredActivity } from '../../kit/settle/change-stored-activity';
import { activityStamp } from '../../kit/views/activity-row';

/** Writes an activity anew, within what the rules allow after it has begun. Placed orders keep what they were given. */
export function updateActivity(
  { activityId, stamp, draft }: CheckedInputOf<typeof adminPromotionActions.updateActivity>,
  context: StaffContext,
): Promise<Answer<ActivityRow>> {
  return changeStoredActivity(
    {
      activityId,
      change: async (before, names) => {
        if (activityStamp(before) !== stamp) return { ok: false, code: 'ACTIVITY_CHANGED' };
        const changed = changeActivity(before, draft, context.now);
        if (!changed.ok) return changed;
        return (await unknownInActivity(draft, names, before)) ?? changed;
      },
      summary: ({ title, ruleText }) => `修改活动「${title}」：${ruleText}`,
    },
    context,
  );
}
