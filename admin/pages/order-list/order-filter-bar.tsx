import { useRef } from 'react';
import { Button, Input, Tabs, type InputRef } from 'antd';
import { DayRange } from '../../components/day-range';
import { SearchIcon } from '../../components/icons';
import { useSearchHotkey } from '../../components/use-search-hotkey';
import { paymentWords } from '../../texts/order-states';
import { paymentFilters } from './order-filters';
import type { OrderList } from './use-order-list';
import classes from './order-list.module.css';

export function OrderFilterBar({ page }: { readonly page: OrderList }) {
  const search = useRef<InputRef>(null);
  useSearchHotkey(search);
  const { filters, filter } = page;
  return (
    <>
      <Tabs
        activeKey={filters.payment}
        onChange={(key) => filter({ payment: key === 'all' ? null : key })}
        items={[
          { key: 'all', label: '全部' },
          ...paymentFilters.map((key) => ({ key, label: paymentWords[key].name })),
        ]}
      />
      <div className={classes['filters']}>
        <Input
          // A cleared filter has to reach the field as well.
          key={filters.search}
          ref={search}
          prefix={<SearchIcon />}
          suffix={<kbd className={classes['key']}>/</kbd>}
          aria-label="按订单号搜索"
          placeholder="输入订单号或开头几位，按回车"
          defaultValue={filters.search}
          maxLength={40}
          allowClear
          onPressEnter={(event) => filter({ search: event.currentTarget.value.trim() })}
          onClear={() => filter({ search: null })}
          style={{ width: 320 }}
        />
        <DayRange
          label="下单日期"
          value={filters.days}
          change={({ from, until }) => filter({ from, until })}
          allowClear
          presets={[
            { name: '今天', start: 0, end: 0 },
            { name: '昨天', start: -1, end: -1 },
            { name: '近 7 天', start: -6, end: 0 },
            { name: '近 30 天', start: -29, end: 0 },
          ]}
        />
        {page.filtered && (
          <Button type="text" onClick={page.clear}>
            清除筛选
          </Button>
        )}
      </div>
    </>
  );
}
