import { skipToken, useQuery } from '@tanstack/react-query';
import type { MemberAtCounter } from '#contract/member-views';
import { formatBeijing } from '#domain/calendar';
import { CopyText } from '../../../components/copy-text';
import { Count } from '../../../components/count';
import { DetailDrawer } from '../../../components/detail-drawer';
import { Facts } from '../../../components/facts';
import { Section } from '../../../components/section';
import { StateTag } from '../../../components/state-tag';
import { ask } from '../../../services/call';
import type { MemberRights } from '../use-member-list';
import { GiveCoupon } from './give-coupon';
import { MemberCoupons } from './member-coupons';
import { MemberTags } from './member-tags';
import { VerifyPhone } from './verify-phone';
import classes from '../../coupon-list/coupon-drawer.module.css';

interface MemberDrawerProps {
  readonly memberId: string | null;
  readonly rights: MemberRights;
  readonly open: (memberId: string) => void;
  readonly close: () => void;
}

/** One member: who, what they have, and what staff can do for them. */
export function MemberDrawer({ memberId, rights, open, close }: MemberDrawerProps) {
  const query = useQuery({
    queryKey: ['members', 'one', memberId],
    queryFn: memberId === null ? skipToken : ({ signal }) => ask('member', { memberId }, signal),
  });
  return (
    <DetailDrawer open={memberId !== null} title="会员详情" width={600} close={close} query={query}>
      {(member) => (
        <MemberDetail key={member.memberId} member={member} rights={rights} open={open} />
      )}
    </DetailDrawer>
  );
}

interface MemberDetailProps {
  readonly member: MemberAtCounter;
  readonly rights: MemberRights;
  readonly open: (memberId: string) => void;
}

function MemberDetail({ member, rights, open }: MemberDetailProps) {
  const { memberId, typedPhone } = member;
  return (
    <>
      <div className={classes['head']}>
        <h2>{member.nickname}</h2>
        {member.registered ? (
          <StateTag tone="good">{member.levelName ?? '会员'}</StateTag>
        ) : (
          <StateTag tone="quiet">访客</StateTag>
        )}
        <p>{member.phone ?? '还没有核对过的手机号'}</p>
      </div>
      <Section title="手里有什么">
        <div className={classes['figures']}>
          <Figure name="积分" value={member.points} />
          <Figure name="成长值（12 个月）" value={member.growth} />
          <Figure name="可用的券" value={member.coupons} />
        </div>
        {member.points < 0 && (
          <p className={classes['note']}>积分为负：退款收回了已经用掉的积分，以后得到的先补上。</p>
        )}
      </Section>
      {typedPhone !== undefined && rights.verify && (
        <Section title="核对手机号">
          <VerifyPhone memberId={memberId} typedPhone={typedPhone} verified={open} />
        </Section>
      )}
      <Section title="标签">
        <MemberTags memberId={memberId} tags={member.tags} mayChange={rights.tags} />
      </Section>
      {rights.coupons && (
        <Section title="优惠券">
          {rights.issue && <GiveCoupon memberId={memberId} />}
          <MemberCoupons memberId={memberId} mayRevoke={rights.revoke} />
        </Section>
      )}
      <Section title="资料">
        <Facts facts={factsOf(member)} />
      </Section>
    </>
  );
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

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <strong>
        <Count value={value} />
      </strong>
      <span>{name}</span>
    </div>
  );
}
