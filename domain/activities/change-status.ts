import { templateSteps } from '../coupons/change-status';
import { refusal, success, type Result } from '../result';
import type { Activity } from './activity';

/** Publishes, pauses or ends an activity, by the same steps as a coupon. Placed orders keep what they were given. */
export function changeActivityStatus(
  activity: Activity,
  to: 'published' | 'paused' | 'ended',
): Result<Activity, 'ACTIVITY_STATE'> {
  if (!templateSteps[activity.status].includes(to)) {
    return refusal('ACTIVITY_STATE', { status: activity.status, to });
  }
  return success({ ...activity, status: to });
}
