import { Drawer } from 'antd';
import type { ActivityRow } from '#contract/promotion-views';
import { formatBeijing } from '#domain/calendar';
import { Facts } from '../../components/facts';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { activityKindNames, activityPhase } from '../../texts/activity-words';
import { windowText } from '../../texts/window-text';
import { ActivityButtons } from './activity-buttons';
import drawer from '../coupon-list/coupon-drawer.module.css';
import classes from '../activity-form/activity-form.module.css';

interface ActivityDrawerProps {
  readonly activity: ActivityRow | undefined;
  readonly now: number;
  readonly mayChange: boolean;
  readonly close: () => void;
}

/** An activity with everything it gives. The list has it all already. */
export function ActivityDrawer({ activity, now, mayChange, close }: ActivityDrawerProps) {
  return (
    <Drawer
      open={activity !== undefined}
      title="活动详情"
      size={520}
      onClose={close}
      footer={
        activity !== undefined && mayChange && activity.status !== 'ended' ? (
          <div className={drawer['footer']}>
            <ActivityButtons row={activity} look="button" />
          </div>
        ) : null
      }
    >
      {activity !== undefined && <Detail activity={activity} now={now} />}
    </Drawer>
  );
}

function Detail({ activity, now }: { readonly activity: ActivityRow; readonly now: number }) {
  const phase = activityPhase(activity, now);
  return (
    <>
      <div className={drawer['head']}>
        <h2>{activity.title}</h2>
        <StateTag tone={phase.tone}>{phase.name}</StateTag>
        <p>{activity.ruleText}</p>
      </div>
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
