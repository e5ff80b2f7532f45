import { Button } from 'antd';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { ActivityRow } from '#contract/promotion-views';
import { isOver } from '#domain/activities/change-activity';
import { formatBeijing } from '#domain/calendar';
import { DetailDrawer } from '../../components/detail-drawer';
import { DrawerHead } from '../../components/drawer-head';
import { Facts } from '../../components/facts';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { ask } from '../../services/call';
import { activityKindNames, activityPhase } from '../../texts/activity-words';
import { windowText } from '../../texts/window-text';
import { ActivityButtons } from './activity-buttons';
import drawer from '../coupon-list/coupon-drawer.module.css';
import classes from '../activity-form/activity-form.module.css';

/** What this person may do with activities. */
export interface ActivityRights {
  readonly create: boolean;
  readonly change: boolean;
}

interface ActivityDrawerProps {
  readonly activityId: string | null;
  readonly now: number;
  readonly rights: ActivityRights;
  readonly close: () => void;
}

/** An activity with everything it gives. */
export function ActivityDrawer({ activityId, now, rights, close }: ActivityDrawerProps) {
  const query = useQuery({
    queryKey: ['activities', 'one', activityId],
    queryFn:
      activityId === null ? skipToken : ({ signal }) => ask('activity', { activityId }, signal),
  });
  return (
    <DetailDrawer
      open={activityId !== null}
      title="活动详情"
      width={560}
      close={close}
      query={query}
      {...(rights.change || rights.create
        ? { footer: (activity: ActivityRow) => <Footer {...{ activity, now, rights }} /> }
        : {})}
    >
      {(activity) => <Detail activity={activity} now={now} />}
    </DetailDrawer>
  );
}

interface FooterProps {
  readonly activity: ActivityRow;
  readonly now: number;
  readonly rights: ActivityRights;
}

/** Change, copy, pause, end early: what is not possible any more is not offered. */
function Footer({ activity, now, rights }: FooterProps) {
  const navigate = useNavigate();
  const mayChange = rights.change && !isOver(activity, now);
  return (
    <div className={drawer['footer']}>
      {mayChange && <ActivityButtons row={activity} look="button" />}
      {rights.create && (
        <Button onClick={() => void navigate(`/activities/new?from=${activity._id}`)}>
          复制一个
        </Button>
      )}
      {mayChange && (
        <Button type="primary" onClick={() => void navigate(`/activities/${activity._id}/edit`)}>
          修改
        </Button>
      )}
    </div>
  );
}

function Detail({ activity, now }: { readonly activity: ActivityRow; readonly now: number }) {
  const phase = activityPhase(activity, now);
  return (
    <>
      <DrawerHead
        title={activity.title}
        state={<StateTag tone={phase.tone}>{phase.name}</StateTag>}
        text={activity.ruleText}
      />
      <Section title="规则">
        <Facts
          facts={[
            ['类型', activityKindNames[activity.kind]],
            ['范围', activity.scopeText],
            ['时间', windowText(activity.from, activity.until)],
            ['创建时间', formatBeijing(activity.createdAt, 'YYYY年M月D日 HH:mm')],
          ]}
        />
      </Section>
      {activity.goods.length > 0 && (
        <Section title="限时价">
          <GoodsTable goods={activity.goods} />
        </Section>
      )}
    </>
  );
}

function GoodsTable({ goods }: Pick<ActivityRow, 'goods'>) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">规格</th>
          <th scope="col">原价</th>
          <th scope="col">限时价</th>
        </tr>
      </thead>
      <tbody>
        {goods.map((one) => (
          <tr key={one.skuId}>
            <th scope="row">
              {one.title}
              {one.skuLabel !== '' && <span className={classes['hint']}> {one.skuLabel}</span>}
            </th>
            <td>
              <Money fen={one.listFen} />
            </td>
            <td>
              <Money fen={one.priceFen} strong />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
