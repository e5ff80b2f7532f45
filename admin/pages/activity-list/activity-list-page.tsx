import { useState } from 'react';
import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { PlusIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { ResourceTable } from '../../components/resource-table/resource-table';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { may, useStaff } from '../../services/use-staff';
import { activityColumns } from './activity-columns';
import { ActivityDrawer } from './activity-drawer';

export function Component() {
  const staff = useStaff();
  const [address, setAddress] = useSearchParams();
  const [now] = useState(() => Date.now());
  const openId = address.get('activity');
  const list = usePagedList({
    key: ['activities', 'list'],
    load: (cursor, signal) => ask('activities', cursor === undefined ? {} : { cursor }, signal),
  });
  const rights = {
    create: may(staff.data, 'createActivity'),
    change: may(staff.data, 'updateActivity'),
  };
  const create = rights.create ? <CreateButton /> : undefined;
  return (
    <>
      <PageHeader
        title="活动"
        text="对所有人有效的限时价和满减满赠，到时间自动开始和结束。"
        action={create}
      />
      <ResourceTable
        label="活动列表"
        list={list}
        columns={activityColumns(now, rights.change)}
        rowKey={(row) => row._id}
        open={(row) => setAddress({ activity: row._id })}
        marked={openId ?? undefined}
        empty={
          <Notice
            title="还没有活动"
            text="给几样当季的商品做一周限时价，或者满 200 减 20，让一单多带一件。"
            actions={create}
          />
        }
      />
      <ActivityDrawer activityId={openId} now={now} rights={rights} close={() => setAddress({})} />
    </>
  );
}

function CreateButton() {
  const navigate = useNavigate();
  return (
    <Button type="primary" icon={<PlusIcon />} onClick={() => void navigate('/activities/new')}>
      新建活动
    </Button>
  );
}
