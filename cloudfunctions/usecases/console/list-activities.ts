import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { Page } from '#contract/fields';
import type { ActivityRow } from '#contract/promotion-views';
import type { Answer } from '../../kit/answer';
import { activityPage } from '../../kit/repositories/activities';
import { activityNames } from '../../kit/activity-names';
import { activityRow } from '../../kit/views/activity-row';

export async function listActivities({
  cursor,
}: CheckedInputOf<typeof adminPromotionActions.activities>): Promise<Answer<Page<ActivityRow>>> {
  const [page, names] = await Promise.all([activityPage(cursor), activityNames()]);
  return { ok: true, value: { ...page, items: page.items.map((one) => activityRow(one, names)) } };
}
