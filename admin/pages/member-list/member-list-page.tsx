import { Button } from 'antd';
import { MemberSearch } from '../../components/find-member/member-search';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { ResourceTable } from '../../components/resource-table/resource-table';
import { MemberDrawer } from './drawer/member-drawer';
import { memberColumns } from './member-columns';
import { MemberFilterBar } from './member-filter-bar';
import { useMemberList } from './use-member-list';
import classes from './member-list.module.css';

export function Component() {
  const page = useMemberList();
  return (
    <>
      <PageHeader
        title="会员"
        text="谁是老顾客、攒了多少积分、手里有什么券。手机号只露一部分，每次查找都有记录。"
        action={
          page.rights.identify ? (
            <div className={classes['search']}>
              <MemberSearch found={({ memberId }) => page.open(memberId)} />
            </div>
          ) : undefined
        }
      />
      <MemberFilterBar page={page} />
      <ResourceTable
        label="会员列表"
        list={page.list}
        columns={memberColumns}
        rowKey={(row) => row.memberId}
        open={(row) => page.open(row.memberId)}
        marked={page.openId ?? undefined}
        empty={
          page.filtered ? (
            <Notice
              title="没有符合条件的会员"
              text="放宽一下条件试试。"
              actions={<Button onClick={page.clear}>清除筛选</Button>}
            />
          ) : (
            <Notice title="还没有顾客" text="把小程序分享给老顾客，他们进店后就会出现在这里。" />
          )
        }
      />
      <MemberDrawer
        memberId={page.openId}
        rights={page.rights}
        open={page.open}
        close={page.close}
      />
    </>
  );
}
