import { skipToken, useQuery } from '@tanstack/react-query';
import type { MemberAtCounter } from '#contract/member-views';
import { DetailDrawer } from '../../../components/detail-drawer';
import { MemberFacts } from '../../../components/find-member/member-facts';
import { MemberSummary } from '../../../components/find-member/member-summary';
import { Section } from '../../../components/section';
import { ask } from '../../../services/call';
import type { MemberRights } from '../use-member-list';
import { GiveCoupon } from './give-coupon';
import { MemberCoupons } from './member-coupons';
import { UniteMember } from './unite-member';
import { MemberTags } from './member-tags';
import { VerifyPhone } from '../../../components/find-member/verify-phone';

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
      <MemberSummary member={member} />
      {typedPhone !== undefined && rights.verify && (
        <Section title="核对手机号">
          <VerifyPhone
            memberId={memberId}
            typedPhone={typedPhone}
            verified={({ memberId: id }) => open(id)}
          />
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
      {rights.unite && (
        <Section title="合并">
          <UniteMember member={member} united={open} />
        </Section>
      )}
      <Section title="资料">
        <MemberFacts member={member} />
      </Section>
    </>
  );
}
