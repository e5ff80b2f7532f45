import type { MemberAtCounter } from '#contract/member-views';
import { formatBeijing } from '#domain/calendar';
import { CopyText } from '../copy-text';
import { Facts } from '../facts';

/** What the shop knows of a member. */
export function MemberFacts({ member }: { readonly member: MemberAtCounter }) {
  return <Facts facts={factsOf(member)} />;
}

function factsOf(member: MemberAtCounter) {
  const { cardNumber, birthday, joinedAt, memberId } = member;
  return [
    ...(cardNumber === undefined
      ? []
      : [['卡号', <CopyText key="card" text={cardNumber} what="卡号" />] as const]),
    ...(birthday === undefined ? [] : [['生日', birthdayWords(birthday)] as const]),
    ...(joinedAt === undefined
      ? []
      : [['入会时间', formatBeijing(joinedAt, 'YYYY年M月D日 HH:mm')] as const]),
    ['会员编号', <CopyText key="id" text={memberId} what="会员编号" />] as const,
  ];
}

function birthdayWords(birthday: string): string {
  const [month, day] = birthday.split('-').map(Number);
  return `${month}月${day}日`;
}
