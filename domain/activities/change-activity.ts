import { refusal, success, type Result } from '../result';
import type { Activity } from './activity';
import { createActivity, type ActivityDraft, type ActivityRefusal } from './create-activity';
import { worseParts } from './worse-for';

export type ActivityChangeRefusal = ActivityRefusal | 'ACTIVITY_STATE' | 'ACTIVITY_WORSE';

/** Whether its end has come, by the clock or by the merchant: what is over is not changed, a copy begins anew. */
export function isOver(
  { status, until }: Pick<Activity, 'status' | 'until'>,
  now: number,
): boolean {
  return status === 'ended' || until <= now;
}

/**
 * Writes an activity anew. Before it begins anything that makes sense goes. From its first moment on buyers count on
 * what they saw, also while it is paused: only what gives them as much or more goes (ACTIVITY_WORSE names the
 * first `field`). Ending early is a step of its own, and what is different altogether is a new activity. Placed orders keep
 * what they were given.
 */
export function changeActivity(
  activity: Activity,
  draft: ActivityDraft,
  now: number,
): Result<Activity, ActivityChangeRefusal> {
  const { _id: id, shopId, createdBy: staffId, createdAt, status } = activity;
  if (isOver(activity, now)) return refusal('ACTIVITY_STATE', { status });
  const made = createActivity(draft, { id, shopId, staffId, now });
  if (!made.ok) return made;
  const [field] = activity.from > now ? [] : worseParts(activity, draft);
  if (field !== undefined) return refusal('ACTIVITY_WORSE', { field });
  return success({ ...made.value, createdAt, status });
}
