import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { ActivityRow } from '#contract/promotion-views';
import { changeActivityStatus } from '#domain/activities/change-status';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { roomForActivity } from '../../kit/room-for-activity';
import { changeStoredActivity } from '../../kit/settle/change-stored-activity';

const words = { published: '恢复活动', paused: '暂停活动', ended: '结束活动' };

/** Pauses, resumes or ends an activity. */
export function setActivityStatus(
  { activityId, status }: CheckedInputOf<typeof adminPromotionActions.setActivityStatus>,
  context: StaffContext,
): Promise<Answer<ActivityRow>> {
  return changeStoredActivity(
    {
      activityId,
      change: async (before) => {
        const changed = changeActivityStatus(before, status);
        if (!changed.ok || status !== 'published') return changed;
        return (await roomForActivity(context.now)) ?? changed;
      },
      summary: ({ title }) => `${words[status]}「${title}」`,
    },
    context,
  );
}
