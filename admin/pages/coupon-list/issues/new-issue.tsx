import { useState } from 'react';
import { App, Button, Input, Radio, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { IssueTarget } from '#domain/coupons/issue';
import { Field } from '../../../components/field';
import { MemberPicker } from '../../../components/member-picker';
import { sentenceOf } from '../../../services/call-error';
import { usePromotionChoices } from '../../../services/use-promotion-choices';
import { usePromotionNames } from '../../../services/use-promotion-names';
import { useTell } from '../../../services/use-tell';
import { targetWords } from './target-words';
import classes from '../small-list.module.css';

const kinds: readonly { readonly value: IssueTarget['kind']; readonly label: string }[] = [
  { value: 'member', label: '一位会员' },
  { value: 'tag', label: '一个标签' },
  { value: 'level', label: '一个等级' },
];

/** Gives the coupon to one member at once, or to many after asking. */
export function NewIssue({ templateId }: { readonly templateId: string }) {
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const nameOf = usePromotionNames();
  const [kind, setKind] = useState<IssueTarget['kind']>('member');
  const [value, setValue] = useState('');
  const issue = useTell('issueCoupon', ({ status }) => {
    setValue('');
    message.success(status === 'done' ? '已发放' : '开始发放，几分钟内发完');
    void queries.invalidateQueries({ queryKey: ['coupons', 'issues', templateId] });
    void queries.invalidateQueries({ queryKey: ['coupons', 'one', templateId] });
  });
  const to = targetOf(kind, value.trim());

  function submit(): void {
    if (to === undefined) return;
    if (to.kind === 'member') return issue.mutate({ templateId, to });
    modal.confirm({
      title: `发给${targetWords(to, nameOf)}？`,
      content: '每人一张，已经领满的跳过；正在发的时候不能收回全部。',
      okText: '开始发放',
      cancelText: '先不',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => issue.mutateAsync({ templateId, to }).catch(() => undefined),
    });
  }

  return (
    <div className={classes['form']}>
      <Field label="发给" group problem={issue.isError ? sentenceOf(issue.error) : undefined}>
        {() => (
          <div className={classes['inputs']}>
            <Radio.Group
              value={kind}
              options={[...kinds]}
              onChange={(event) => {
                setKind(kinds.find((one) => one.value === event.target.value)?.value ?? 'member');
                setValue('');
              }}
            />
            <TargetInput {...{ kind, value, setValue }} />
            <Button onClick={submit} disabled={to === undefined} loading={issue.isPending}>
              发放
            </Button>
          </div>
        )}
      </Field>
    </div>
  );
}

interface TargetInputProps {
  readonly kind: IssueTarget['kind'];
  readonly value: string;
  readonly setValue: (value: string) => void;
}

function TargetInput({ kind, value, setValue }: TargetInputProps) {
  const choices = usePromotionChoices();
  switch (kind) {
    case 'member':
      return (
        <MemberPicker
          ids={value === '' ? [] : [value]}
          change={(ids) => setValue(ids.at(-1) ?? '')}
        />
      );
    case 'tag':
      return (
        <Input
          aria-label="标签"
          placeholder="标签，例如：老客"
          maxLength={12}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          style={{ width: 220 }}
        />
      );
    case 'level':
      return (
        <Select<string | null>
          aria-label="等级"
          placeholder="选择等级"
          notFoundContent="还没有设会员等级。"
          value={value === '' ? null : value}
          options={(choices.data?.levels ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => setValue(id ?? '')}
          style={{ width: 220 }}
        />
      );
  }
}

function targetOf(kind: IssueTarget['kind'], value: string): IssueTarget | undefined {
  if (value === '') return undefined;
  switch (kind) {
    case 'member':
      return { kind, memberId: value };
    case 'tag':
      return { kind, tag: value };
    case 'level':
      return { kind, levelId: value };
  }
}
