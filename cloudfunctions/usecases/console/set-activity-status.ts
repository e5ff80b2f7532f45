import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { ActivityRow } from '#contract/promotion-views';
import { changeActivityStatus } from '#domain/activities/change-status';
import { activityNames } from '../../kit/activity-names';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { once } from '../../kit/once';
import { activityRow } from '../../kit/views/activity-row';

const words = { published: '恢复活动', paused: '暂停活动', ended: '结束活动' };

export function setActivityStatus(
  { activityId, status }: CheckedInputOf<typeof adminPromotionActions.setActivityStatus>,
  context: StaffContext,
): Promise<Answer<ActivityRow>> {
  return once(context, async (tx) => {
    const [activity, names] = await Promise.all([
      tx.get('activities', activityId),
      activityNames(),
    ]);
    if (activity === undefined) return { ok: false, code: 'NOT_FOUND' };
    const changed = changeActivityStatus(activity, status);
    if (!changed.ok) return changed;
    tx.set('activities', changed.value);
    audit(tx, context, { targetId: activityId, summary: `${words[status]}「${activity.title}」` });
    return { ok: true, value: activityRow(changed.value, names) };
  });
}
