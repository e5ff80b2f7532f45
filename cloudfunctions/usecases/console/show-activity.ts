import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { ActivityRow } from '#contract/promotion-views';
import { activityNames } from '../../kit/activity-names';
import type { Answer } from '../../kit/answer';
import { activityById } from '../../kit/repositories/activities';
import { activityRow } from '../../kit/views/activity-row';

export async function showActivity({
  activityId,
}: CheckedInputOf<typeof adminPromotionActions.activity>): Promise<Answer<ActivityRow>> {
  const [activity, names] = await Promise.all([activityById(activityId), activityNames()]);
  if (activity === undefined) return { ok: false, code: 'NOT_FOUND' };
  return { ok: true, value: activityRow(activity, names) };
}
