import { DayRange } from '../../components/day-range';
import { FilterBar } from '../../components/resource-table/filter-bar';
import { SearchField } from '../../components/resource-table/search-field';
import { paymentWords } from '../../texts/order-states';
import { paymentFilters } from './order-filters';
import type { OrderList } from './use-order-list';

export function OrderFilterBar({ page }: { readonly page: OrderList }) {
  const { filters, filter, filtered, clear } = page;
  return (
    <FilterBar
      tabs={paymentFilters.map((key) => ({ key, label: paymentWords[key].name }))}
      tab={filters.payment}
      choose={(payment) => filter({ payment })}
      {...{ filtered, clear }}
    >
      <SearchField
        label="按订单号搜索"
        placeholder="输入订单号或开头几位，按回车"
        value={filters.search}
        change={(search) => filter({ search })}
        longest={40}
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
    </FilterBar>
  );
}
