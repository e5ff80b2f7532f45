import { useState } from 'react';
import { Button, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { ResourceTable } from '../../components/resource-table/resource-table';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { may, useStaff } from '../../services/use-staff';
import { ImportDrawer } from './import-drawer';
import { outsideColumns } from './outside-columns';

const statuses = [
  { key: 'all', label: '全部' },
  { key: 'waiting', label: '待会员注册' },
  { key: 'applied', label: '已入账' },
] as const;

/** Orders made at the counter, on Tmall, JD or in an ERP, and what they brought their members. */
export function Component() {
  const staff = useStaff();
  const [address, setAddress] = useSearchParams();
  const [importing, setImporting] = useState(false);
  const status = statuses.find(({ key }) => key === address.get('status'))?.key ?? 'all';
  const list = usePagedList({
    key: ['outside-orders', status],
    load: (cursor, signal) =>
      ask(
        'outsideOrders',
        { ...(status === 'all' ? {} : { status }), ...(cursor === undefined ? {} : { cursor }) },
        signal,
      ),
  });
  const action = may(staff.data, 'importOutsideOrders') ? (
    <Button type="primary" onClick={() => setImporting(true)}>
      导入订单
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="其他渠道订单"
        text="门店、天猫、京东、ERP 的订单按手机号给会员记积分和成长值；手机号还没注册的先留着。"
        action={action}
      />
      <Tabs
        activeKey={status}
        onChange={(key) => setAddress(key === 'all' ? {} : { status: key }, { replace: true })}
        items={[...statuses]}
      />
      <ResourceTable
        label="其他渠道订单"
        list={list}
        columns={outsideColumns}
        rowKey={(row) => row.id}
        empty={
          status === 'all' ? (
            <Notice
              title="还没有其他渠道的订单"
              text="把门店或电商平台的订单表导进来，老顾客的积分就不会少。"
              actions={action}
            />
          ) : (
            <Notice title="这里没有订单" text="换个状态看看。" />
          )
        }
      />
      {importing && <ImportDrawer close={() => setImporting(false)} />}
    </>
  );
}
