import { useRef, useState } from 'react';
import { Input, type InputRef } from 'antd';
import type { MemberAtCounter } from '#contract/member-views';
import { mayFindBy } from '#domain/membership/ways-to-find';
import { sentenceOf } from '../../services/call-error';
import { identityOf, useIdentify } from '../../services/use-identify';
import { useStaff } from '../../services/use-staff';
import { SearchIcon } from '../icons';
import { useSearchHotkey } from '../use-search-hotkey';
import classes from './find-member.module.css';

interface MemberSearchProps {
  readonly found: (member: MemberAtCounter) => void;
  /** A search began or came to nothing: whoever was found before is not the one who is asked for now. */
  readonly lost?: () => void;
  /** At the counter: the scanner types here from the first moment on. */
  readonly large?: boolean;
}

/** Finds one member by what they show or say. */
export function MemberSearch({ found, lost, large = false }: MemberSearchProps) {
  const field = useRef<InputRef>(null);
  useSearchHotkey(field);
  const { data: staff } = useStaff();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const identify = useIdentify();
  const byPhone = staff !== undefined && mayFindBy.phone.includes(staff.role);

  function search(): void {
    const identity = identityOf(typed);
    if (typed.trim() === '') return;
    lost?.();
    if (identity === undefined) return setProblem(lengths(byPhone));
    if (identity.by === 'phone' && !byPhone) return setProblem('您可以按卡号或会员码找会员。');
    identify.mutate(identity, {
      onSuccess: (member) => {
        setTyped('');
        field.current?.focus();
        found(member);
      },
      // The next scan writes over what did not work.
      onError: () => field.current?.select(),
    });
  }

  return (
    <div>
      <Input.Search
        ref={field}
        prefix={<SearchIcon />}
        size={large ? 'large' : 'medium'}
        autoFocus={large}
        aria-label="找一位会员"
        placeholder={byPhone ? '手机号、卡号，或扫会员码' : '卡号，或扫会员码'}
        enterButton="查找"
        value={typed}
        loading={identify.isPending}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem('');
          identify.reset();
        }}
        onSearch={search}
      />
      <p role="alert" className={classes['problem']}>
        {identify.isError ? sentenceOf(identify.error) : problem}
      </p>
    </div>
  );
}

function lengths(byPhone: boolean): string {
  return `${byPhone ? '手机号 11 位，' : ''}卡号 13 位，会员码 18 位。`;
}
