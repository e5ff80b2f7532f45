import type { Activity } from '#domain/activities/activity';
import { collectionOf, type FoundPage } from '../collection';

const activities = collectionOf('activities');

export const { byId: activityById, byIds: activitiesByIds } = activities;

/** Newest first. */
export function activityPage(cursor: string | undefined): Promise<FoundPage<Activity>> {
  return activities.page({}, { by: 'createdAt', direction: 'desc', size: 20, cursor });
}

/** How many run or wait to begin. */
export function countPublished(now: number): Promise<number> {
  return activities.count({ status: 'published', until: { above: now } });
}
