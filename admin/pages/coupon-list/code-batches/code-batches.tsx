import { useState } from 'react';
import { Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { CouponTemplateRow } from '#contract/views';
import { mostCodesInBatch } from '#domain/coupons/code-batch';
import { Field } from '../../../components/field';
import { usePagedList } from '../../../components/resource-table/use-paged-list';
import { WholeInput } from '../../../components/whole-input';
import { ask } from '../../../services/call';
import { sentenceOf } from '../../../services/call-error';
import { useTell } from '../../../services/use-tell';
import { SmallList } from '../small-list';
import { BatchRow } from './batch-row';
import classes from '../small-list.module.css';

interface CodeBatchesProps {
  readonly template: CouponTemplateRow;
  readonly mayMake: boolean;
}

/** Codes in batches: planned here, exported once each, redeemed by customers. */
export function CodeBatches({ template, mayMake }: CodeBatchesProps) {
  const templateId = template._id;
  const list = usePagedList({
    key: ['coupons', 'batches', templateId],
    load: (cursor, signal) =>
      ask('codeBatches', { templateId, ...(cursor === undefined ? {} : { cursor }) }, signal),
  });
  return (
    <>
      {mayMake && template.status !== 'ended' && <NewBatch template={template} />}
      <SmallList
        list={list}
        label="兑换码批次"
        empty="还没有兑换码。先生成一批，导出后就能印发。"
        keyOf={(batch) => batch.id}
        row={(batch) => <BatchRow batch={batch} mayExport={mayMake} />}
      />
    </>
  );
}

function NewBatch({ template }: { readonly template: CouponTemplateRow }) {
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [size, setSize] = useState<number | null>(null);
  const create = useTell('createCodeBatch', () => {
    setTitle('');
    setSize(null);
    void queries.invalidateQueries({ queryKey: ['coupons', 'batches', template._id] });
  });
  const problem = create.isError ? sentenceOf(create.error) : undefined;
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ templateId: template._id, title, size: size ?? 0 });
      }}
    >
      <Field
        label="新的一批"
        hint={`一批最多 ${mostCodesInBatch} 个；每个码留好一张券，总数不超过发放数量 ${template.quota.toLocaleString('zh-CN')} 张。`}
        group
        problem={problem}
      >
        {(control) => (
          <div className={classes['inputs']}>
            <Input
              {...control}
              aria-label="批次名称"
              placeholder="例如：茶博会现场"
              maxLength={30}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              style={{ width: 200 }}
            />
            <WholeInput
              control={{ ...control, id: `${control.id}-size` }}
              label="数量"
              unit="个"
              value={size}
              change={setSize}
              width={120}
            />
            <Button
              htmlType="submit"
              disabled={title.trim() === '' || size === null}
              loading={create.isPending}
            >
              生成
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
