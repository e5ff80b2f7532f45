import { useState } from 'react';
import { App, Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { MemberAtCounter } from '#contract/member-views';
import { isMobile } from '#domain/membership/phone';
import { Field } from '../field';
import { CallError, sentenceOf } from '../../services/call-error';
import { useTell } from '../../services/use-tell';
import classes from './find-member.module.css';

interface VerifyPhoneProps {
  readonly memberId: string;
  /** Masked: the customer says the whole number. */
  readonly typedPhone: string;
  /** With the member this one has become. */
  readonly verified: (member: MemberAtCounter) => void;
}

/** The staff have seen that the phone is this person's. */
export function VerifyPhone({ memberId, typedPhone, verified }: VerifyPhoneProps) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [phone, setPhone] = useState('');
  const verify = useTell('verifyPhone', (member) => {
    message.success(
      member.memberId === memberId ? '手机号已核对' : '手机号已核对，和原来的会员合并了',
    );
    queries.setQueryData(['members', 'one', member.memberId], member);
    void queries.invalidateQueries({ queryKey: ['members', 'list'] });
    verified(member);
  });
  // Another card has it: only when both are this customer's do they become one, and there is no way back.
  const ofAnother = verify.error instanceof CallError && verify.error.code === 'PHONE_OF_ANOTHER';
  return (
    <Field
      label={`顾客自己填的是 ${typedPhone}`}
      hint="请顾客报出完整号码，或当面回拨；核对后，这个号码原来的会员和其他渠道的订单会合到一起。"
      problem={problemOf(verify.error, ofAnother)}
    >
      {(control) => (
        <div className={classes['inputs']}>
          <Input
            {...control}
            inputMode="numeric"
            placeholder="完整的 11 位手机号"
            maxLength={11}
            value={phone}
            onChange={(event) => {
              setPhone(event.target.value.trim());
              verify.reset();
            }}
            style={{ width: 220 }}
          />
          <Button
            disabled={!isMobile(phone) || ofAnother}
            loading={verify.isPending && !ofAnother}
            onClick={() => verify.mutate({ memberId, phone })}
          >
            核对无误
          </Button>
          {ofAnother && (
            <Button danger onClick={() => verify.mutate({ memberId, phone, unite: true })}>
              都是这位顾客的，合并
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

function problemOf(error: Error | null, ofAnother: boolean): string | undefined {
  if (ofAnother)
    return '这个号码已有一张会员卡。确认两张都是这位顾客的，才可以合并；合并后不能分开。';
  return error === null ? undefined : sentenceOf(error);
}
