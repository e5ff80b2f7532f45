import type { TouchHistory, Visit } from '#domain/attribution/share';
import { collectionOf, type FoundPage } from '../collection';
import { database } from '../database';

const shares = collectionOf('shares');
const visits = collectionOf('visits');
const touches = collectionOf('touches');

export const { byId: shareById, byIds: sharesByIds } = shares;

export async function touchesOf(memberId: string): Promise<TouchHistory['touches']> {
  return (await touches.byId(memberId))?.touches ?? [];
}

/** Visits a fan's shares brought, newest first. */
export function visitPage(fanId: string, size: number, cursor?: string): Promise<FoundPage<Visit>> {
  return visits.page({ fanId }, { by: 'at', direction: 'desc', size, cursor });
}

/** How many visits a fan's shares brought, and from how many people. */
export async function countVisits(
  fanId: string,
): Promise<{ readonly visits: number; readonly friends: number }> {
  const { command } = database();
  const { list } = await database()
    .collection('visits')
    .aggregate()
    .match({ fanId })
    .group({ _id: '$visitorId', visits: command.aggregate.sum(1) })
    .end();
  const people = list as readonly { readonly visits: number }[];
  return { visits: people.reduce((all, { visits: n }) => all + n, 0), friends: people.length };
}
