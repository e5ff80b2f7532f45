import { useNavigate } from 'react-router';
import { Button, Tabs } from 'antd';
import { PlusIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { ResourceTable } from '../../components/resource-table/resource-table';
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
      <Tabs
        activeKey={page.status}
        onChange={page.showStatus}
        items={statusTabs.map(({ key, label }) => ({ key, label }))}
      />
      <ResourceTable
        label="优惠券列表"
        list={page.list}
        columns={couponColumns(page.now, page.rights.change)}
        rowKey={(row) => row._id}
        open={(row) => page.open(row._id)}
        marked={page.marked}
        empty={
          page.status === 'all' ? (
            <Notice
              title="还没有优惠券"
              text="先做一张试试：老顾客领了会回来，新朋友也多一个下单的理由。"
              actions={create}
            />
          ) : (
            <Notice title="这里还没有券" text="换个状态看看。" />
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
