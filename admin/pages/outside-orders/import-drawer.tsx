import { useState } from 'react';
import { Alert, Button, Drawer, Input, Upload } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { ImportReport } from '#contract/member-views';
import { importLimits } from '#domain/imports/import-limits';
import { Field } from '../../components/field';
import { CallError, sentenceOf } from '../../services/call-error';
import { saveFile } from '../../services/save-file';
import { useTell } from '../../services/use-tell';
import { importTemplate } from './import-template';
import { ImportResult } from './import-result';
import { problemsIn } from './problems-in';
import classes from './outside-orders.module.css';

/** Paste or upload, try, then import: nothing is taken before it was tried. */
export function ImportDrawer({ close }: { readonly close: () => void }) {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [report, setReport] = useState<ImportReport>();
  const [fault, setFault] = useState<string>();
  const tell = useTell('importOutsideOrders', (answer) => {
    setReport(answer);
    if (!answer.dryRun) void queries.invalidateQueries({ queryKey: ['outside-orders'] });
  });
  const isDone = report?.dryRun === false;

  function change(next: string): void {
    setText(next);
    setReport(undefined);
    setFault(next.length > importLimits.characters ? '内容太长，请分几次导入。' : undefined);
  }

  function send(dryRun: boolean): void {
    tell.mutate(
      { orders: { kind: 'csv', text }, dryRun },
      {
        onError: (error) => {
          const problems = error instanceof CallError ? problemsIn(error.details) : [];
          setFault(sentenceOf(error));
          if (problems.length > 0 && report !== undefined) setReport({ ...report, problems });
        },
        onSuccess: () => setFault(undefined),
      },
    );
  }

  const canImport = report?.dryRun === true && report.problems.length === 0 && report.added > 0;
  return (
    <Drawer
      open
      title="导入其他渠道订单"
      size={680}
      onClose={close}
      footer={
        <div className={classes['footer']}>
          {isDone ? (
            <Button type="primary" onClick={close}>
              完成
            </Button>
          ) : (
            <>
              <Button
                disabled={text.trim() === '' || text.length > importLimits.characters}
                loading={tell.isPending && report === undefined}
                onClick={() => send(true)}
              >
                先试一遍
              </Button>
              <Button
                type="primary"
                disabled={!canImport}
                loading={tell.isPending && report !== undefined}
                onClick={() => send(false)}
              >
                {canImport ? `导入 ${report.added.toLocaleString('zh-CN')} 单` : '导入'}
              </Button>
            </>
          )}
        </div>
      }
    >
      {!isDone && <Source text={text} change={change} />}
      {fault !== undefined && (
        <Alert className={classes['alert'] ?? ''} type="error" showIcon title={fault} />
      )}
      {report !== undefined && <ImportResult report={report} />}
    </Drawer>
  );
}

interface SourceProps {
  readonly text: string;
  readonly change: (text: string) => void;
}

function Source({ text, change }: SourceProps) {
  return (
    <Field
      label="订单表"
      hint={`第 1 行是表头：来源、单号、手机号、实付金额、时间，退款再加一列退款原单号；一次最多 ${importLimits.rows} 行；行号从表头算起。从表格里复制出来的请先另存为 CSV（UTF-8）。`}
    >
      {(control) => (
        <>
          <div className={classes['source']}>
            <Upload
              accept=".csv,text/csv"
              showUploadList={false}
              beforeUpload={(file) => {
                void file.text().then(change);
                // Read here, sent nowhere by itself.
                return false;
              }}
            >
              <Button>选择 CSV 文件</Button>
            </Upload>
            <Button
              type="text"
              onClick={() =>
                saveFile('其他渠道订单-样表.csv', importTemplate, 'text/csv;charset=utf-8')
              }
            >
              下载样表
            </Button>
          </div>
          <Input.TextArea
            {...control}
            rows={10}
            placeholder={
              '来源,单号,手机号,实付金额,时间\n门店,A1001,13800000000,128.50,2026-11-20 15:30'
            }
            value={text}
            onChange={(event) => change(event.target.value)}
            className={classes['csv'] ?? ''}
          />
        </>
      )}
    </Field>
  );
}
