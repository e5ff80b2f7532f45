import { useNavigate } from 'react-router';
import { Button } from 'antd';
import { PlusIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { FilterBar } from '../../components/resource-table/filter-bar';
import { ResourceTable } from '../../components/resource-table/resource-table';
import { SearchField } from '../../components/resource-table/search-field';
import { CouponDrawer } from './coupon-drawer';
import { couponColumns } from './coupon-columns';
import { statusTabs, useCouponList } from './use-coupon-list';

export function Component() {
  const page = useCouponList();
  const create = page.rights.create ? <CreateButton /> : undefined;
  return (
    <>
      <PageHeader
        title="优惠券"
        text="发出去的每张券领了多少、用了多少、优惠了多少，都在这里。"
        action={create}
      />
      <FilterBar
        tabs={statusTabs}
        tab={page.status}
        choose={(status) => page.filter({ status })}
        filtered={page.filtered}
        clear={page.clear}
      >
        <SearchField
          label="按名称找券"
          placeholder="输入名称里的字，按回车"
          value={page.search}
          change={(search) => page.filter({ search })}
          longest={page.mostWords}
        />
      </FilterBar>
      <ResourceTable
        label="优惠券列表"
        list={page.list}
        columns={couponColumns(page.now, page.rights.change)}
        rowKey={(row) => row._id}
        open={(row) => page.open(row._id)}
        marked={page.marked}
        empty={
          page.filtered ? (
            <Notice
              title="没有符合条件的券"
              text="换个状态，或换几个字找找。"
              actions={<Button onClick={page.clear}>清除筛选</Button>}
            />
          ) : (
            <Notice
              title="还没有优惠券"
              text="先做一张试试：老顾客领了会回来，新朋友也多一个下单的理由。"
              actions={create}
            />
          )
        }
      />
      <CouponDrawer templateId={page.openId} rights={page.rights} close={page.close} />
    </>
  );
}

function CreateButton() {
  const navigate = useNavigate();
  return (
    <Button type="primary" icon={<PlusIcon />} onClick={() => void navigate('/coupons/new')}>
      新建优惠券
    </Button>
  );
}
