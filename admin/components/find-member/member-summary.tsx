import type { MemberAtCounter } from '#contract/member-views';
import { Count } from '../count';
import { DrawerHead } from '../drawer-head';
import { Figures } from '../figures';
import { StateTag } from '../state-tag';
import classes from './find-member.module.css';

function phonesOf({ phone, otherPhones = [] }: MemberAtCounter): string {
  const all = [...(phone === undefined ? [] : [phone]), ...otherPhones];
  return all.length === 0 ? '还没有核对过的手机号' : all.join('、');
}

/** Who it is, and what they have: enough to greet and serve somebody. */
export function MemberSummary({ member }: { readonly member: MemberAtCounter }) {
  return (
    <>
      <DrawerHead
        title={member.nickname}
        state={
          member.registered ? (
            <StateTag tone="good">{member.levelName ?? '会员'}</StateTag>
          ) : (
            <StateTag tone="quiet">访客</StateTag>
          )
        }
        text={phonesOf(member)}
      />
      <div className={classes['numbers']}>
        <Figures
          figures={[
            ['积分', <Count key="points" value={member.points} />],
            ['成长值（12 个月）', <Count key="growth" value={member.growth} />],
            ['可用的券', <Count key="coupons" value={member.coupons} />],
          ]}
        />
        {member.points < 0 && (
          <p className={classes['note']}>积分为负：退款收回了已经用掉的积分，以后得到的先补上。</p>
        )}
      </div>
    </>
  );
}
