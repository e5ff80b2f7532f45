import { useState, type UIEvent } from 'react';
import { Button, Select } from 'antd';
import { skipToken, useQuery } from '@tanstack/react-query';
import { ask } from '../services/call';
import { sentenceOf } from '../services/call-error';
import { useSettled } from '../services/use-settled';
import { usePagedList } from './resource-table/use-paged-list';

interface CouponSelectProps {
  readonly label: string;
  readonly placeholder: string;
  /** '' for none. */
  readonly value: string;
  readonly change: (templateId: string) => void;
  readonly disabled?: boolean;
  readonly control?: object;
}

/** Picks one of the coupons the shop may give, by words of its name; older ones come while scrolling. */
export function CouponSelect(props: CouponSelectProps) {
  const { label, placeholder, value, change, disabled = false, control } = props;
  const [words, setWords] = useState('');
  const search = useSettled(words.trim());
  const list = usePagedList({
    key: ['coupons', 'list', 'to-give', search],
    load: (cursor, signal) =>
      ask(
        'couponTemplates',
        {
          ...{ status: 'published', channel: 'issue' },
          ...(search === '' ? {} : { search }),
          ...(cursor === undefined ? {} : { cursor }),
        },
        signal,
      ),
  });
  const rows = list.state === 'ready' ? list.rows : [];
  const chosen = useChosen(rows.some(({ _id }) => _id === value) ? '' : value);
  if (list.state === 'failed') {
    return (
      <p role="alert">
        {sentenceOf(list.error)}
        <Button type="link" size="small" onClick={list.reload}>
          再试一次
        </Button>
      </p>
    );
  }
  return (
    <Select<string | null>
      {...control}
      aria-label={label}
      placeholder={placeholder}
      disabled={disabled}
      loading={list.state === 'loading' || list.refreshing}
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      notFoundContent={
        search === ''
          ? '没有「由商家发放」的券，请先建一张。'
          : `没有名称带「${search}」、由商家发放的券。`
      }
      value={value === '' ? null : value}
      options={[...chosen, ...rows].map(({ _id, title, ruleText }) => ({
        value: _id,
        label: `${title} · ${ruleText}`,
      }))}
      onChange={(id) => change(id ?? '')}
      onOpenChange={(open) => {
        if (!open) setWords('');
      }}
      onPopupScroll={(event) => {
        if (list.state === 'ready' && isNearEnd(event) && !list.loadingMore) list.more?.();
      }}
      style={{ width: '100%' }}
    />
  );
}

/** The coupon that was chosen before, wherever it is in the list; it may not be given any more. */
function useChosen(templateId: string) {
  const { data } = useQuery({
    queryKey: ['coupons', 'one', templateId],
    queryFn:
      templateId === '' ? skipToken : ({ signal }) => ask('couponTemplate', { templateId }, signal),
  });
  return templateId === '' || data === undefined ? [] : [data];
}

function isNearEnd({ currentTarget }: UIEvent<HTMLElement>): boolean {
  const { scrollTop, clientHeight, scrollHeight } = currentTarget;
  return scrollTop + clientHeight > scrollHeight - 80;
}
