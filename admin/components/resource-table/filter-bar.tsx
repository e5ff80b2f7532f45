import type { ReactNode } from 'react';
import { Button, Tabs } from 'antd';
import classes from './filter-bar.module.css';

/** The tab that leaves nothing out. */
export const everything = 'all';

interface FilterBarProps<Key extends string> {
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly tab: Key | typeof everything;
  /** null for everything. */
  readonly choose: (key: string | null) => void;
  readonly filtered: boolean;
  readonly clear: () => void;
  /** The other filters. */
  readonly children?: ReactNode;
}

/** Above a list: states as tabs, other filters beside each other, and the way back to everything. */
export function FilterBar<Key extends string>(props: FilterBarProps<Key>) {
  const { tabs, tab, choose, filtered, clear, children } = props;
  return (
    <>
      <Tabs
        activeKey={tab}
        onChange={(key) => choose(key === everything ? null : key)}
        items={[{ key: everything, label: '全部' }, ...tabs]}
      />
      <div className={classes['filters']}>
        {children}
        {filtered && (
          <Button type="text" onClick={clear}>
            清除筛选
          </Button>
        )}
      </div>
    </>
  );
}
