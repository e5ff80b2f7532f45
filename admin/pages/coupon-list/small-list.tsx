import type { ReactNode } from 'react';
import { Button, Skeleton } from 'antd';
import type { PagedList } from '../../components/resource-table/use-paged-list';
import { sentenceOf } from '../../services/call-error';
import classes from './small-list.module.css';

interface SmallListProps<Row> {
  readonly list: PagedList<Row>;
  readonly label: string;
  readonly empty: string;
  readonly keyOf: (row: Row) => string;
  readonly row: (row: Row) => ReactNode;
}

/** A short list inside a drawer: three columns a row, more on demand. */
export function SmallList<Row>({ list, label, empty, keyOf, row }: SmallListProps<Row>) {
  if (list.state === 'loading') return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
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
  if (list.rows.length === 0) return <p className={classes['hint']}>{empty}</p>;
  return (
    <>
      <ul className={classes['list']} aria-label={label}>
        {list.rows.map((one) => (
          <li key={keyOf(one)}>{row(one)}</li>
        ))}
      </ul>
      {list.more !== undefined && (
        <Button size="small" onClick={list.more} loading={list.loadingMore}>
          显示更多
        </Button>
      )}
    </>
  );
}
