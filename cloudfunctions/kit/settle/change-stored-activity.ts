import type { ActivityRow } from '#contract/promotion-views';
import type { Activity } from '#domain/activities/activity';
import { activityNames, type ActivityNames } from '../activity-names';
import type { Answer } from '../answer';
import { audit } from '../audit';
import type { StaffContext } from '../call-context';
import { once } from '../once';
import { activityRow } from '../views/activity-row';

interface Change {
  readonly activityId: string;
  /** What becomes of it, or why nothing does. */
  readonly change: (
    before: Activity,
    names: ActivityNames,
  ) => Answer<Activity> | Promise<Answer<Activity>>;
  /** What the audit says of it. */
  readonly summary: (after: ActivityRow) => string;
}

/** Changes one activity by a rule, once however often it is asked, and leaves a row in the audit. */
export function changeStoredActivity(
  { activityId, change, summary }: Change,
  context: StaffContext,
): Promise<Answer<ActivityRow>> {
  return once(context, async (tx) => {
    const [activity, names] = await Promise.all([
      tx.get('activities', activityId),
      activityNames(),
    ]);
    if (activity === undefined) return { ok: false, code: 'NOT_FOUND' };
    const changed = await change(activity, names);
    if (!changed.ok) return changed;
    tx.set('activities', changed.value);
    const row = activityRow(changed.value, names);
    audit(tx, context, { targetId: activityId, summary: summary(row) });
    return { ok: true, value: row };
  });
}
