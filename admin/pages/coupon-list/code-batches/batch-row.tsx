import { useState } from 'react';
import { Alert, Button, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { CodeBatchRow } from '#contract/views';
import { formatBeijing } from '#domain/calendar';
import { CallError, sentenceOf } from '../../../services/call-error';
import { saveFile } from '../../../services/save-file';
import { useTell } from '../../../services/use-tell';
import { codesFile } from './codes-file';
import { exportIntention, forgetExport, isExportOpen } from './export-intention';
import classes from '../small-list.module.css';

interface BatchRowProps {
  readonly batch: CodeBatchRow;
  readonly mayExport: boolean;
}

export function BatchRow({ batch, mayExport }: BatchRowProps) {
  const [asking, setAsking] = useState(false);
  const { exportedAt } = batch;
  const isOpen = isExportOpen(batch.id);
  return (
    <>
      <div>
        <strong>{batch.title}</strong>
        <p>{stateWords(batch, isOpen)}</p>
      </div>
      <span className={classes['count']}>
        已兑 {batch.redeemed.toLocaleString('zh-CN')} / {batch.size.toLocaleString('zh-CN')}
      </span>
      {mayExport && (exportedAt === undefined || isOpen) ? (
        <Button size="small" onClick={() => setAsking(true)}>
          {exportedAt === undefined ? '导出' : '再取一次'}
        </Button>
      ) : (
        <span />
      )}
      {asking && <ExportDialog batch={batch} close={() => setAsking(false)} />}
    </>
  );
}

function stateWords({ createdAt, exportedAt }: CodeBatchRow, isOpen: boolean): string {
  if (exportedAt === undefined) {
    return `${formatBeijing(createdAt, 'YYYY年M月D日 HH:mm')} 生成，还没导出，码还不能用`;
  }
  const exported = `${formatBeijing(exportedAt, 'YYYY年M月D日 HH:mm')} 导出，已生效`;
  return isOpen ? `${exported}，文件还没确认存好` : exported;
}

interface ExportDialogProps {
  readonly batch: CodeBatchRow;
  readonly close: () => void;
}

/** Asks once, exports once; until the person says the file is safe the same codes can be had again in this tab. */
function ExportDialog({ batch, close }: ExportDialogProps) {
  const queries = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>();
  const save = (list: readonly string[]) => {
    const { name, content } = codesFile(batch, list);
    saveFile(name, content, 'text/csv;charset=utf-8');
  };
  const exportBatch = useTell(
    'exportCodeBatch',
    (answer) => {
      setCodes(answer.codes);
      save(answer.codes);
      renew();
    },
    () => exportIntention(batch.id),
  );
  /** The list behind the dialog says the same as the dialog. */
  const renew = () =>
    void queries.invalidateQueries({ queryKey: ['coupons', 'batches', batch.templateId] });
  const leave = () => {
    close();
    renew();
  };
  const finish = () => {
    forgetExport(batch.id);
    leave();
  };
  const isDone = codes !== undefined;
  const isAgain = batch.exportedAt !== undefined;
  return (
    <Modal
      open
      title={
        isDone
          ? '已导出'
          : `${isAgain ? '再取一次' : '导出'}「${batch.title}」的 ${batch.size} 个兑换码？`
      }
      okText={isDone ? '存好了，关闭' : isAgain ? '再取一次' : '导出并生效'}
      cancelText={isDone ? '再下载一次' : '先不'}
      confirmLoading={exportBatch.isPending}
      closable={!isDone}
      keyboard={!isDone}
      mask={{ closable: false }}
      onOk={() => (isDone ? finish() : exportBatch.mutate({ batchId: batch.id }))}
      cancelButtonProps={{ onClick: () => (isDone ? save(codes) : leave()) }}
      onCancel={leave}
    >
      {exportBatch.isError && (
        <Alert type="error" showIcon title={failureWords(exportBatch.error)} />
      )}
      <p className={classes['warning']}>
        {isDone
          ? '文件已下载。请先打开看看，确认存好了再关闭；关闭后不能再导出。'
          : isAgain
            ? '上次导出后还没确认存好。取回的是同一批码，不会多出新的。'
            : '兑换码只能导出这一次：店里不留底，文件丢了就再也看不到这些码。导出后马上生效，拿到码的人都能兑换，请妥善保管。'}
      </p>
    </Modal>
  );
}

/** Nobody knows whether it was done: then the way out is the same button. */
function failureWords(error: unknown): string {
  const isUnknown = error instanceof CallError && error.kind === 'unknown';
  const said = sentenceOf(error);
  return isUnknown ? `${said}码没有丢：在这个标签页里再点一次，取到的是同一批。` : said;
}
