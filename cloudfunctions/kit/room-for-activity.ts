import { activityLimits } from '#domain/activities/create-activity';
import type { ServerRefusal } from './refused';
import { countPublished } from './repositories/activities';

/** ACTIVITIES_TOO_MANY when no other activity can be published now; `max` says how many there may be. */
export async function roomForActivity(now: number): Promise<ServerRefusal | undefined> {
  const max = activityLimits.published;
  if ((await countPublished(now)) < max) return undefined;
  return { ok: false, code: 'ACTIVITIES_TOO_MANY', details: { max } };
}
