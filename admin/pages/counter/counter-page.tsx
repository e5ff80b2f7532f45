import { useState } from 'react';
import type { MemberAtCounter } from '#contract/member-views';
import { MemberFacts } from '../../components/find-member/member-facts';
import { MemberSearch } from '../../components/find-member/member-search';
import { MemberSummary } from '../../components/find-member/member-summary';
import { VerifyPhone } from '../../components/find-member/verify-phone';
import { Notice } from '../../components/notice';
import { mayFindBy } from '#domain/membership/ways-to-find';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { may, useStaff } from '../../services/use-staff';
import { UsableCoupons } from './usable-coupons';
import classes from './counter.module.css';

/** For who stands before a customer: scan or type, and see whom one serves. */
export function Component() {
  const { data: staff } = useStaff();
  const [member, setMember] = useState<MemberAtCounter>();
  const byPhone = staff !== undefined && mayFindBy.phone.includes(staff.role);
  return (
    <div className={classes['counter']}>
      <PageHeader
        title="柜台"
        text="扫顾客手机上的会员码，马上知道是谁、有多少积分和券。会员码每分钟换一次，扫过即作废；每次查找都有记录。"
      />
      <MemberSearch large found={setMember} lost={() => setMember(undefined)} />
      <div aria-live="polite">
        {member === undefined ? (
          <div className={classes['panel']}>
            <Notice
              title="等着扫码"
              text={`请顾客打开「我的 → 会员卡」出示会员码；扫不了就输入码下面的数字，或${byPhone ? '卡号、手机号' : '卡号'}。`}
            />
          </div>
        ) : (
          <article className={classes['panel']} key={member.memberId}>
            <MemberSummary member={member} />
            {member.typedPhone !== undefined && may(staff, 'verifyPhone') && (
              <Section title="核对手机号">
                <VerifyPhone
                  memberId={member.memberId}
                  typedPhone={member.typedPhone}
                  verified={setMember}
                />
              </Section>
            )}
            <Section title="可用的券">
              <UsableCoupons member={member} />
            </Section>
            <Section title="资料">
              <MemberFacts member={member} />
            </Section>
          </article>
        )}
      </div>
    </div>
  );
}
