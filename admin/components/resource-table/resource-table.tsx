import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Table, type TableColumnsType } from 'antd';
import { Notice } from '../notice';
import { sentenceOf } from '../../services/call-error';
import type { PagedList } from './use-paged-list';
import { TableSkeleton } from './table-skeleton';
import classes from './resource-table.module.css';

interface ResourceTableProps<Row> {
  /** What the rows are, for a screen reader. */
  readonly label: string;
  readonly list: PagedList<Row>;
  readonly columns: TableColumnsType<Row>;
  readonly rowKey: (row: Row) => string;
  /** Absent where a row has nothing more to show. */
  readonly open?: (row: Row) => void;
  readonly empty: ReactNode;
  /** The row that is open or was just made. */
  readonly marked?: string | undefined;
}

/** Every list of the console: skeleton, rows, more rows, nothing yet, or what went wrong and the way out. */
export function ResourceTable<Row extends object>(props: ResourceTableProps<Row>) {
  const { list, rowKey, open, marked } = props;
  if (list.state === 'loading') return <TableSkeleton columns={props.columns.length} />;
  if (list.state === 'failed') {
    return (
      <Panel>
        <Notice
          role="alert"
          title="列表没能打开"
          text={sentenceOf(list.error)}
          actions={<Button onClick={list.reload}>再试一次</Button>}
        />
      </Panel>
    );
  }
  if (list.rows.length === 0) return <Panel>{props.empty}</Panel>;
  return (
    <Panel>
      <div onKeyDown={moveBetweenRows} aria-busy={list.refreshing}>
        <Table<Row>
          aria-label={props.label}
          columns={props.columns}
          dataSource={[...list.rows]}
          rowKey={rowKey}
          pagination={false}
          rowClassName={(row) => (rowKey(row) === marked ? (classes['marked'] ?? '') : '')}
          onRow={(row) =>
            open === undefined ? {} : { onClick: () => open(row), style: { cursor: 'pointer' } }
          }
          scroll={{ x: 'max-content' }}
        />
      </div>
      <Foot list={list} />
    </Panel>
  );
}

function Panel({ children }: { readonly children: ReactNode }) {
  return <div className={classes['panel']}>{children}</div>;
}

function Foot<Row>({ list }: { readonly list: PagedList<Row> }) {
  if (list.state !== 'ready') return null;
  return (
    <div className={classes['foot']}>
      {list.stale && (
        <span role="alert">
          没能更新，看到的是刚才的内容。
          <Button type="link" size="small" onClick={list.reload}>
            再试一次
          </Button>
        </span>
      )}
      {list.more === undefined ? (
        <span>共 {list.rows.length} 条，已全部显示</span>
      ) : (
        <Button onClick={list.more} loading={list.loadingMore}>
          显示更多
        </Button>
      )}
    </div>
  );
}

/** Up and down go from row to row; Enter is the row's own button. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement)) return;
  const openers = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-opener]')];
  const here = openers.indexOf(event.target);
  if (here === -1) return;
  event.preventDefault();
  openers[here + step]?.focus();
}
