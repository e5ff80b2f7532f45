import type { Activity } from '#domain/activities/activity';
import { collectionOf, type FoundPage } from '../collection';

const activities = collectionOf('activities');

export const { byId: activityById } = activities;

/** A shop runs few activities at a time; more would make every price slow to find and hard to explain. */
const mostLive = 50;

/** Published activities that have not ended, the next to end first; the price looks at their beginning itself. */
export function liveActivities(now: number): Promise<Activity[]> {
  return activities.find(
    { status: 'published', until: { above: now } },
    { sort: [['until', 'asc']], limit: mostLive },
  );
}

/** Newest first. */
export function activityPage(cursor: string | undefined): Promise<FoundPage<Activity>> {
  return activities.page({}, { by: 'createdAt', direction: 'desc', size: 20, cursor });
}
