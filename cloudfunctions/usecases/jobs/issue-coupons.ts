import { log } from '../../kit/log';
import { runningIssues } from '../../kit/repositories/coupon-issues';
import { serveIssue } from '../../kit/settle/serve-issue';

/** One run has a minute, and the next begins a minute later. */
const issuesPerRun = 5;
const membersPerIssue = 100;

/** Serves the members of issues under way; one that fails does not hold up the others. */
export async function issueCoupons(now: number): Promise<number> {
  let served = 0;
  for (const issue of await runningIssues(issuesPerRun)) {
    try {
      const after = await serveIssue(issue, membersPerIssue, now);
      served += after.given + after.passedOver - issue.given - issue.passedOver;
    } catch (error) {
      log.fault('Giving a coupon to many members failed', error, { issueId: issue._id });
    }
  }
  return served;
}
