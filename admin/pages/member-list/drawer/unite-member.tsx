import { useState } from 'react';
import { Alert, App, Button, Input, Modal, Radio } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { MemberAtCounter } from '#contract/member-views';
import { Field } from '../../../components/field';
import { sentenceOf } from '../../../services/call-error';
import { identityOf, useIdentify } from '../../../services/use-identify';
import { useTell } from '../../../services/use-tell';
import classes from '../../coupon-list/small-list.module.css';

interface UniteMemberProps {
  readonly member: MemberAtCounter;
  /** With the one who is left. */
  readonly united: (memberId: string) => void;
}

/** Two members turn out to be one person: the other one is found by what only they know, then one of both stays. */
export function UniteMember({ member, united }: UniteMemberProps) {
  const [typed, setTyped] = useState('');
  const identify = useIdentify();
  const other = identify.data;
  const identity = identityOf(typed);
  const isSame = other?.memberId === member.memberId;
  const problem = identify.isError
    ? sentenceOf(identify.error)
    : isSame
      ? '这就是同一位会员，请找另一位。'
      : undefined;
  return (
    <>
      <Field
        label="另一位会员"
        hint="两张卡都是同一个人的，可以合并成一位：订单、券、积分、成长值和标签都保留。"
        problem={problem}
      >
        {(control) => (
          <div className={classes['inputs']}>
            <Input
              {...control}
              placeholder="手机号、卡号，或扫会员码"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                identify.reset();
              }}
              style={{ flex: '1 1 220px' }}
            />
            <Button
              disabled={identity === undefined}
              loading={identify.isPending}
              onClick={() => identity !== undefined && identify.mutate(identity)}
            >
              查找
            </Button>
          </div>
        )}
      </Field>
      {other !== undefined && !isSame && (
        <UniteDialog
          pair={[member, other]}
          united={united}
          close={() => {
            setTyped('');
            identify.reset();
          }}
        />
      )}
    </>
  );
}

interface UniteDialogProps {
  readonly pair: readonly [MemberAtCounter, MemberAtCounter];
  readonly united: (memberId: string) => void;
  readonly close: () => void;
}

/** What comes together, and whose name, card and phone stand first afterwards. */
function UniteDialog({ pair, united, close }: UniteDialogProps) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [stayId, setStayId] = useState(pair.find((one) => one.registered)?.memberId ?? '');
  const goes = pair.find(({ memberId }) => memberId !== stayId);
  const unite = useTell('uniteMembers', (left) => {
    message.success('已合并为一位');
    queries.setQueryData(['members', 'one', left.memberId], left);
    void queries.invalidateQueries({ queryKey: ['members'] });
    close();
    united(left.memberId);
  });
  return (
    <Modal
      open
      title="合并为一位会员？"
      okText="合并，不能撤销"
      cancelText="先不"
      okButtonProps={{ danger: true, disabled: goes === undefined }}
      confirmLoading={unite.isPending}
      onOk={() => goes && unite.mutate({ fromId: goes.memberId, intoId: stayId })}
      onCancel={close}
      width={480}
    >
      {unite.isError && <Alert type="error" showIcon title={sentenceOf(unite.error)} />}
      <p>请确认两张卡是同一个人的。合并后两个手机号、两个卡号都能用，不能再分开。以谁为准？</p>
      <Radio.Group
        aria-label="以谁为准"
        value={stayId}
        onChange={(event) => setStayId(String(event.target.value))}
        style={{ display: 'grid', gap: 8, marginTop: 12 }}
      >
        {pair.map((one) => (
          <Radio key={one.memberId} value={one.memberId} disabled={!one.registered}>
            {one.nickname} · {one.phone ?? '没有核对过的手机号'} · {one.points} 积分 · {one.coupons}{' '}
            张券
          </Radio>
        ))}
      </Radio.Group>
    </Modal>
  );
}
