import { useState } from 'react';
import { Alert, App, Button, Input, Modal, Skeleton } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CouponOfMember } from '#contract/views';
import { StateTag } from '../../../components/state-tag';
import { ask } from '../../../services/call';
import { sentenceOf } from '../../../services/call-error';
import { useTell } from '../../../services/use-tell';
import { windowText } from '../../../texts/window-text';
import { couponStatusWords } from './coupon-status-words';
import classes from '../../coupon-list/small-list.module.css';

interface MemberCouponsProps {
  readonly memberId: string;
  readonly mayRevoke: boolean;
}

/** Everything a member holds or held, newest first; what nobody uses at the moment can be taken back. */
export function MemberCoupons({ memberId, mayRevoke }: MemberCouponsProps) {
  const [asked, setAsked] = useState<CouponOfMember>();
  const query = useQuery({
    queryKey: ['members', 'coupons', memberId],
    queryFn: ({ signal }) => ask('couponsOfMember', { memberId }, signal),
  });
  if (query.data === undefined) {
    return query.isError ? (
      <p role="alert">
        {sentenceOf(query.error)}
        <Button type="link" size="small" onClick={() => void query.refetch()}>
          再试一次
        </Button>
      </p>
    ) : (
      <Skeleton active title={false} paragraph={{ rows: 3 }} />
    );
  }
  if (query.data.length === 0) return <p className={classes['hint']}>还没有券。</p>;
  return (
    <>
      <ul className={classes['list']} aria-label="会员的券">
        {query.data.map((coupon) => {
          const { name, tone } = couponStatusWords[coupon.status];
          return (
            <li key={coupon._id}>
              <div>
                <strong>{coupon.title}</strong>
                <p>
                  {coupon.ruleText} · {windowText(coupon.validFrom, coupon.validUntil)}
                </p>
              </div>
              <StateTag tone={tone}>{name}</StateTag>
              {mayRevoke && coupon.status === 'claimed' ? (
                <Button size="small" onClick={() => setAsked(coupon)}>
                  收回
                </Button>
              ) : (
                <span />
              )}
            </li>
          );
        })}
      </ul>
      {asked !== undefined && (
        <RevokeDialog key={asked._id} coupon={asked} close={() => setAsked(undefined)} />
      )}
    </>
  );
}

interface RevokeDialogProps {
  readonly coupon: CouponOfMember;
  readonly close: () => void;
}

/** Taking something back needs a reason: it stays in the audit. */
function RevokeDialog({ coupon, close }: RevokeDialogProps) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const revoke = useTell('revokeCoupon', () => {
    message.success('已收回');
    void queries.invalidateQueries({ queryKey: ['members'] });
    close();
  });
  return (
    <Modal
      open
      title={`收回「${coupon.title}」？`}
      okText="收回"
      cancelText="先不"
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={revoke.isPending}
      onOk={() => revoke.mutate({ couponId: coupon._id, reason })}
      onCancel={close}
      width={420}
    >
      {revoke.isError && <Alert type="error" showIcon title={sentenceOf(revoke.error)} />}
      <p>收回后顾客不能再用，也不能恢复。请写明原因，会记进操作记录。</p>
      <Input
        aria-label="收回的原因"
        placeholder="例如：发错了人"
        maxLength={60}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        style={{ marginTop: 12 }}
      />
    </Modal>
  );
}
