import { serveNext, type CouponIssue } from '#domain/coupons/issue';
import type { Member } from '#domain/member';
import type { Answer } from '../answer';
import { canBeGivenTo } from '../can-be-given-to';
import { claimantOf } from '../claimant';
import { toCursor } from '../cursor';
import { membersToServe } from '../repositories/coupon-issues';
import type { Tx } from '../transaction';
import { withTransaction } from '../with-transaction';
import { giveCoupon } from './give-coupon';

/**
 * Serves up to `most` members of an issue, each in a transaction with the place the issue has come to: whoever else
 * serves the same issue at the same time, nobody is served twice and nobody is left out.
 * @returns the issue as it is then
 */
export async function serveIssue(
  issue: CouponIssue,
  most: number,
  now: number,
): Promise<CouponIssue> {
  const page = await membersToServe(issue.to, issue.served, most);
  let current = issue;
  for (const member of page.items) {
    if (current.status !== 'running') return current;
    current = await serveMember(current, member, now);
  }
  return page.cursor === undefined ? finish(current) : current;
}

async function serveMember(known: CouponIssue, member: Member, now: number): Promise<CouponIssue> {
  const place = toCursor(member.createdAt, member._id);
  const served = await withTransaction(async (tx): Promise<Answer<CouponIssue>> => {
    const issue = await tx.get('couponIssues', known._id);
    if (issue === undefined) return { ok: false, code: 'NOT_FOUND' };
    // Somebody else was here in the meantime.
    if (issue.status !== 'running' || issue.served !== known.served) {
      return { ok: true, value: issue };
    }
    const next = serveNext(issue, place, await outcome(tx, issue, member, now));
    tx.set('couponIssues', next);
    return { ok: true, value: next };
  });
  return served.ok ? served.value : known;
}

async function outcome(tx: Tx, { templateId }: CouponIssue, { _id }: Member, now: number) {
  if (!canBeGivenTo(await tx.get('members', _id))) return { code: 'NOT_IN_AUDIENCE' };
  const claimant = claimantOf(_id);
  const given = await giveCoupon(tx, { templateId, claimant, via: ['issue'], now });
  return given.ok ? 'given' : { code: given.code };
}

async function finish(known: CouponIssue): Promise<CouponIssue> {
  const finished = await withTransaction(async (tx): Promise<Answer<CouponIssue>> => {
    const issue = await tx.get('couponIssues', known._id);
    if (issue === undefined) return { ok: false, code: 'NOT_FOUND' };
    if (issue.status !== 'running' || issue.served !== known.served) {
      return { ok: true, value: issue };
    }
    const done: CouponIssue = { ...issue, status: 'done' };
    tx.set('couponIssues', done);
    return { ok: true, value: done };
  });
  return finished.ok ? finished.value : known;
}
