import type { ReactNode } from 'react';
import { Button, Drawer, Skeleton } from 'antd';
import { CallError, sentenceOf } from '../services/call-error';
import { Notice } from './notice';

interface DetailDrawerProps<Detail> {
  readonly open: boolean;
  readonly title: string;
  readonly width: number;
  readonly close: () => void;
  readonly query: {
    readonly data: Detail | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly footer?: (detail: Detail) => ReactNode;
  readonly children: (detail: Detail) => ReactNode;
}

/** One thing in detail over its list: loading, loaded, or why not. Esc closes it. */
export function DetailDrawer<Detail>(props: DetailDrawerProps<Detail>) {
  const { query, footer } = props;
  return (
    <Drawer
      open={props.open}
      title={props.title}
      size={props.width}
      onClose={props.close}
      footer={query.data !== undefined && footer !== undefined ? footer(query.data) : null}
    >
      {query.data !== undefined ? props.children(query.data) : <Waiting {...query} />}
    </Drawer>
  );
}

function Waiting({ error, refetch }: { readonly error: unknown; readonly refetch: () => unknown }) {
  if (error === null) return <Skeleton active paragraph={{ rows: 10 }} />;
  const gone = error instanceof CallError && error.code === 'NOT_FOUND';
  return (
    <Notice
      role="alert"
      title={gone ? '没有找到' : '没能打开'}
      text={sentenceOf(error)}
      actions={gone ? undefined : <Button onClick={() => void refetch()}>再试一次</Button>}
    />
  );
}
