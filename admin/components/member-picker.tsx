import { useState } from 'react';
import { Input, Tag } from 'antd';
import type { MemberAtCounter } from '#contract/member-views';
import { sentenceOf } from '../services/call-error';
import { identityOf, useIdentify } from '../services/use-identify';
import classes from './member-picker.module.css';

interface MemberPickerProps {
  readonly ids: readonly string[];
  readonly change: (ids: readonly string[]) => void;
}

/** Picks members one by one, by card or phone; who was picked in another sitting is shown by number. */
export function MemberPicker({ ids, change }: MemberPickerProps) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly MemberAtCounter[]>([]);
  const identify = useIdentify();

  function add(): void {
    const identity = identityOf(typed);
    if (identity === undefined) return;
    identify.mutate(identity, {
      onSuccess: (member) => {
        setFound((old) => [...old.filter((one) => one.memberId !== member.memberId), member]);
        if (!ids.includes(member.memberId)) change([...ids, member.memberId]);
        setTyped('');
      },
    });
  }

  const isIncomplete = typed.trim() !== '' && identityOf(typed) === undefined;
  return (
    <div className={classes['picker']}>
      <Input.Search
        aria-label="按手机号或卡号找会员"
        placeholder="手机号或 13 位会员卡号"
        enterButton="加入"
        value={typed}
        loading={identify.isPending}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={add}
      />
      <p role="status" className={classes['problem']}>
        {identify.isError
          ? sentenceOf(identify.error)
          : isIncomplete
            ? '手机号 11 位，会员卡号 13 位。'
            : ''}
      </p>
      {ids.length > 0 && (
        <p>
          {ids.map((id) => (
            <Tag key={id} closable onClose={() => change(ids.filter((one) => one !== id))}>
              {found.find((one) => one.memberId === id)?.nickname ?? `会员 ${id.slice(0, 6)}…`}
            </Tag>
          ))}
        </p>
      )}
    </div>
  );
}
