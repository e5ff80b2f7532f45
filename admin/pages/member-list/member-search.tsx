import { useRef, useState } from 'react';
import { Input, type InputRef } from 'antd';
import { SearchIcon } from '../../components/icons';
import { useSearchHotkey } from '../../components/use-search-hotkey';
import { sentenceOf } from '../../services/call-error';
import { identityOf, useIdentify } from '../../services/use-identify';
import classes from './member-list.module.css';

/** Finds one member by what they show or say; the drawer opens. */
export function MemberSearch({ found }: { readonly found: (memberId: string) => void }) {
  const field = useRef<InputRef>(null);
  useSearchHotkey(field);
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const identify = useIdentify();

  function search(): void {
    const identity = identityOf(typed);
    setIncomplete(identity === undefined && typed.trim() !== '');
    if (identity === undefined) return;
    identify.mutate(identity, {
      onSuccess: (member) => {
        setTyped('');
        found(member.memberId);
      },
    });
  }

  return (
    <div className={classes['search']}>
      <Input.Search
        ref={field}
        prefix={<SearchIcon />}
        aria-label="找一位会员"
        placeholder="手机号、卡号，或扫会员码"
        enterButton="查找"
        value={typed}
        loading={identify.isPending}
        onChange={(event) => {
          setTyped(event.target.value);
          setIncomplete(false);
          identify.reset();
        }}
        onSearch={search}
      />
      <p role="alert" className={classes['problem']}>
        {identify.isError
          ? sentenceOf(identify.error)
          : incomplete
            ? '手机号 11 位，卡号 13 位，会员码 18 位。'
            : ''}
      </p>
    </div>
  );
}
