import { Button } from 'antd';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { ResourceTable } from '../../components/resource-table/resource-table';
import { orderColumns } from './order-columns';
import { OrderDrawer } from './order-drawer';
import { OrderFilterBar } from './order-filter-bar';
import { useOrderList } from './use-order-list';

export function Component() {
  const page = useOrderList();
  return (
    <>
      <PageHeader title="订单" text="每一单的价格怎么来的、谁推荐来的，点开都看得到。" />
      <OrderFilterBar page={page} />
      <ResourceTable
        label="订单列表"
        list={page.list}
        columns={orderColumns}
        rowKey={(row) => row.id}
        open={(row) => page.open(row.id)}
        marked={page.openId ?? undefined}
        empty={
          page.filtered ? (
            <Notice
              title="没有符合条件的订单"
              text="放宽一下条件试试。"
              actions={<Button onClick={page.clear}>清除筛选</Button>}
            />
          ) : (
            <Notice title="还没有订单" text="把喜欢的商品分享给老顾客，第一单很快就会来。" />
          )
        }
      />
      <OrderDrawer orderId={page.openId} close={page.close} />
    </>
  );
}
