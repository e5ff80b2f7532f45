import type { IssueTarget } from '#domain/coupons/issue';
import type { NameOf } from '../../../texts/coupon-words';

/** Who a coupon was given to; `toName` is the one member, as the server names them. */
export function targetWords(to: IssueTarget, nameOf: NameOf, toName?: string): string {
  switch (to.kind) {
    case 'member':
      return toName ?? `会员 ${to.memberId.slice(0, 6)}…`;
    case 'tag':
      return `标签「${to.tag}」的会员`;
    case 'level':
      return `等级「${nameOf(to.levelId)}」的会员`;
  }
}
