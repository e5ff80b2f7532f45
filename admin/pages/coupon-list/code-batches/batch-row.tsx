import { useState } from 'react';
import { Alert, Button, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { CodeBatchRow } from '#contract/views';
import { formatBeijing } from '#domain/calendar';
import { sentenceOf } from '../../../services/call-error';
import { saveFile } from '../../../services/save-file';
import { useTell } from '../../../services/use-tell';
import { codesFile } from './codes-file';
import classes from '../small-list.module.css';

interface BatchRowProps {
  readonly batch: CodeBatchRow;
  readonly mayExport: boolean;
}

export function BatchRow({ batch, mayExport }: BatchRowProps) {
  const [asking, setAsking] = useState(false);
  const { exportedAt } = batch;
  return (
    <>
      <div>
        <strong>{batch.title}</strong>
        <p>
          {exportedAt === undefined
            ? `${formatBeijing(batch.createdAt, 'M月D日 HH:mm')} 生成，还没导出，码还不能用`
            : `${formatBeijing(exportedAt, 'M月D日 HH:mm')} 导出，已生效`}
        </p>
      </div>
      <span className={classes['count']}>
        已兑 {batch.redeemed.toLocaleString('zh-CN')} / {batch.size.toLocaleString('zh-CN')}
      </span>
      {mayExport && exportedAt === undefined ? (
        <Button size="small" onClick={() => setAsking(true)}>
          导出
        </Button>
      ) : (
        <span />
      )}
      {asking && <ExportDialog batch={batch} close={() => setAsking(false)} />}
    </>
  );
}

/** Asks once, exports once; as long as this dialog is open the same file can be saved again. */
function ExportDialog({
  batch,
  close,
}: {
  readonly batch: CodeBatchRow;
  readonly close: () => void;
}) {
  const queries = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>();
  const save = (list: readonly string[]) => {
    const { name, content } = codesFile(batch, list);
    saveFile(name, content, 'text/csv;charset=utf-8');
  };
  const exportBatch = useTell('exportCodeBatch', (answer) => {
    setCodes(answer.codes);
    save(answer.codes);
  });
  const leave = () => {
    close();
    void queries.invalidateQueries({ queryKey: ['coupons', 'batches', batch.templateId] });
  };
  return (
    <Modal
      open
      title={codes === undefined ? `导出「${batch.title}」的 ${batch.size} 个兑换码？` : '已导出'}
      okText={codes === undefined ? '导出并生效' : '存好了，关闭'}
      cancelText={codes === undefined ? '先不' : '再下载一次'}
      confirmLoading={exportBatch.isPending}
      closable={codes === undefined}
      keyboard={codes === undefined}
      mask={{ closable: false }}
      onOk={() => (codes === undefined ? exportBatch.mutate({ batchId: batch.id }) : leave())}
      cancelButtonProps={{ onClick: () => (codes === undefined ? leave() : save(codes)) }}
      onCancel={leave}
    >
      {exportBatch.isError && <Alert type="error" showIcon title={sentenceOf(exportBatch.error)} />}
      <p className={classes['warning']}>
        {codes === undefined
          ? '兑换码只能导出这一次：店里不留底，文件丢了就再也看不到这些码。导出后马上生效，拿到码的人都能兑换，请妥善保管。'
          : '文件已下载。请先打开看看，确认存好了再关闭；关闭后不能再导出。'}
      </p>
    </Modal>
  );
}
