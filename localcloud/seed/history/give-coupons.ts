import { minuteMs } from '#domain/calendar';
import { serveNext, type CouponIssue, type IssueTarget } from '#domain/coupons/issue';
import type { Member } from '#domain/member';
import { claimFor } from './coupon-plans';
import { noteAudit } from './note-audit';
import type { ShopBook } from './shop-book';

const templateId = 'with-thanks';

/** The owner thanks a good customer, and the day after everybody who comes often. */
export function giveCoupons(book: ShopBook, members: readonly Member[]): CouponIssue[] {
  const holders = members.filter(({ status }) => status === 'member');
  const regulars = holders.filter(({ tags = [] }) => tags.includes('常客'));
  const [first] = regulars;
  return [
    ...(first ? [issue(book, { kind: 'member', memberId: first._id }, [first], 40)] : []),
    issue(book, { kind: 'tag', tag: '常客' }, regulars, 20),
  ];
}

const words = { member: '一位会员', tag: '同一标签的会员', level: '同一等级的会员' };

/** Members are served in the order they came to the shop. */
function issue(
  book: ShopBook,
  to: IssueTarget,
  members: readonly Member[],
  hoursAgo: number,
): CouponIssue {
  const at = book.now - hoursAgo * 60 * minuteMs;
  const opened: CouponIssue = {
    ...{ _id: book.dice.id(16), shopId: book.settings._id, templateId, to, status: 'running' },
    ...{ served: '', given: 0, passedOver: 0, createdBy: 'owner', createdAt: at },
  };
  const title = book.templates.get(templateId)?.title ?? '';
  const summary = `发放「${title}」给${words[to.kind]}`;
  noteAudit(book, { targetId: templateId, action: 'issueCoupon', summary, at });
  const inTurn = [...members].sort((a, b) => a.createdAt - b.createdAt || (a._id < b._id ? -1 : 1));
  const served = inTurn.reduce((running, { _id, createdAt }) => {
    const given = claimFor(book, { templateId, memberId: _id, at: at + minuteMs, via: 'issue' });
    const outcome = given.ok ? 'given' : { code: given.code };
    return serveNext(running, `${createdAt}~${_id}`, outcome);
  }, opened);
  return { ...served, status: 'done' };
}
