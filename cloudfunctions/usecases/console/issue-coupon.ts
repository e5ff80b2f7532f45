import type { CheckedInputOf } from '#contract/action';
import type { adminCouponActions } from '#contract/admin-coupons';
import type { CouponIssueRow } from '#contract/views';
import type { CouponIssue } from '#domain/coupons/issue';
import type { CouponTemplate } from '#domain/coupons/template';
import type { Member } from '#domain/member';
import type { Answer } from '../../kit/answer';
import { audit } from '../../kit/audit';
import type { StaffContext } from '../../kit/call-context';
import { canBeGivenTo } from '../../kit/can-be-given-to';
import { claimantOf } from '../../kit/claimant';
import { once } from '../../kit/once';
import { newId } from '../../kit/outside/ids';
import { giveCoupon } from '../../kit/settle/give-coupon';
import { theShopId } from '../../kit/the-shop';
import type { Tx } from '../../kit/transaction';
import { couponIssueRow } from '../../kit/views/coupon-issue-row';

type Input = CheckedInputOf<typeof adminCouponActions.issueCoupon>;

/**
 * Gives a coupon to one member at once, or notes that all with a tag or a level get one: the job `issue-coupons`
 * serves them within the next minutes, however many they are.
 */
export function issueCoupon(
  { templateId, to }: Input,
  context: StaffContext,
): Promise<Answer<CouponIssueRow>> {
  return once(context, async (tx) => {
    const template = await tx.get('couponTemplates', templateId);
    if (template === undefined) return { ok: false, code: 'NOT_FOUND' };
    if (!template.channels.includes('issue')) return { ok: false, code: 'CLAIM_CHANNEL' };
    if (template.status !== 'published') return { ok: false, code: 'TEMPLATE_NOT_LIVE' };
    const issue = newIssue(template, to, context);
    const member = to.kind === 'member' ? await tx.get('members', to.memberId) : undefined;
    const saved = to.kind === 'member' ? await giveNow(tx, issue, member, context.now) : issue;
    if ('ok' in saved) return saved;
    tx.add('couponIssues', saved);
    const summary = `发放「${template.title}」给${words[to.kind]}`;
    audit(tx, context, { targetId: templateId, summary });
    return { ok: true, value: couponIssueRow(saved, member) };
  });
}

const words = { member: '一位会员', tag: '同一标签的会员', level: '同一等级的会员' };

function newIssue(
  { _id: templateId }: CouponTemplate,
  to: Input['to'],
  { caller, now }: StaffContext,
): CouponIssue {
  return {
    ...{ _id: newId(16), shopId: theShopId, templateId, to, status: 'running' },
    ...{ served: '', given: 0, passedOver: 0, createdBy: caller.id, createdAt: now },
  };
}

async function giveNow(tx: Tx, issue: CouponIssue, member: Member | undefined, now: number) {
  const { templateId } = issue;
  if (member === undefined || !canBeGivenTo(member)) {
    return { ok: false, code: 'NOT_FOUND' } as const;
  }
  const claimant = claimantOf(member._id);
  const given = await giveCoupon(tx, { templateId, claimant, via: ['issue'], now });
  return given.ok ? ({ ...issue, status: 'done', given: 1 } as const) : given;
}
