import { useState } from 'react';
import { App, Button, Select } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Field } from '../../../components/field';
import { ask } from '../../../services/call';
import { sentenceOf } from '../../../services/call-error';
import { useTell } from '../../../services/use-tell';
import classes from '../../coupon-list/small-list.module.css';

/** Gives this member one coupon of those the shop may give. */
export function GiveCoupon({ memberId }: { readonly memberId: string }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [templateId, setTemplateId] = useState<string | null>(null);
  const templates = useQuery({
    queryKey: ['coupons', 'list', 'published', 'first'],
    queryFn: ({ signal }) => ask('couponTemplates', { status: 'published' }, signal),
  });
  const give = useTell('issueCoupon', () => {
    setTemplateId(null);
    message.success('已放进顾客的券包');
    void queries.invalidateQueries({ queryKey: ['members', 'coupons', memberId] });
    void queries.invalidateQueries({ queryKey: ['members', 'one', memberId] });
    void queries.invalidateQueries({ queryKey: ['coupons'] });
  });
  const offered = (templates.data?.items ?? []).filter(({ channels }) =>
    channels.includes('issue'),
  );
  return (
    <Field label="发一张券" problem={give.isError ? sentenceOf(give.error) : undefined}>
      {(control) => (
        <div className={classes['inputs']}>
          <Select<string | null>
            {...control}
            placeholder="选一张「由商家发放」的券"
            notFoundContent="没有「由商家发放」的券，请先建一张。"
            loading={templates.isPending}
            value={templateId}
            options={offered.map(({ _id, title, ruleText }) => ({
              value: _id,
              label: `${title} · ${ruleText}`,
            }))}
            onChange={(id) => {
              setTemplateId(id);
              give.reset();
            }}
            style={{ flex: '1 1 260px' }}
          />
          <Button
            disabled={templateId === null}
            loading={give.isPending}
            onClick={() => {
              if (templateId !== null) {
                give.mutate({ templateId, to: { kind: 'member', memberId } });
              }
            }}
          >
            发放
          </Button>
        </div>
      )}
    </Field>
  );
}
