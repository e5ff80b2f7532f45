import type { CouponIssue, IssueTarget } from '#domain/coupons/issue';
import type { Member } from '#domain/member';
import { collectionOf, type FoundPage } from '../collection';
import type { Where } from '../conditions';

const issues = collectionOf('couponIssues');
const members = collectionOf('members');

export const { byId: couponIssueById } = issues;

/** Newest first. */
export function issuePage(templateId: string, cursor?: string): Promise<FoundPage<CouponIssue>> {
  return issues.page({ templateId }, { by: 'createdAt', direction: 'desc', size: 20, cursor });
}

export function runningIssues(most: number): Promise<CouponIssue[]> {
  return issues.find({ status: 'running' }, { sort: [['createdAt', 'asc']], limit: most });
}

/** Members an issue still has to serve, in the order they came to the shop; `place` is how far it has come. */
export function membersToServe(
  to: IssueTarget,
  place: string,
  size: number,
): Promise<FoundPage<Member>> {
  const cursor = place === '' ? undefined : place;
  return members.page(reached(to), { by: 'createdAt', direction: 'asc', size, cursor });
}

function reached(to: IssueTarget): Where {
  if (to.kind === 'member') return { _id: to.memberId };
  return to.kind === 'tag' ? { tags: to.tag } : { 'level.id': to.levelId };
}
