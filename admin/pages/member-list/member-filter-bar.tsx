import { Input, Select } from 'antd';
import { FilterBar } from '../../components/resource-table/filter-bar';
import { usePromotionChoices } from '../../services/use-promotion-choices';
import type { MemberList } from './use-member-list';

export function MemberFilterBar({ page }: { readonly page: MemberList }) {
  const { filters, filter, filtered, clear } = page;
  const choices = usePromotionChoices();
  return (
    <FilterBar
      tabs={[
        { key: 'member', label: '会员' },
        { key: 'guest', label: '访客' },
      ]}
      tab={filters.status}
      choose={(status) => filter({ status })}
      {...{ filtered, clear }}
    >
      <Select<string | null>
        aria-label="按等级筛选"
        placeholder="等级"
        allowClear
        notFoundContent="还没有设会员等级"
        value={filters.level === '' ? null : filters.level}
        options={(choices.data?.levels ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(level) => filter({ level: level ?? null })}
        style={{ width: 160 }}
      />
      <Input
        // A cleared filter has to reach the field as well.
        key={filters.tag}
        aria-label="按标签筛选"
        placeholder="标签，按回车"
        defaultValue={filters.tag}
        maxLength={12}
        allowClear
        onPressEnter={(event) => filter({ tag: event.currentTarget.value.trim() })}
        onClear={() => filter({ tag: null })}
        style={{ width: 180 }}
      />
    </FilterBar>
  );
}
