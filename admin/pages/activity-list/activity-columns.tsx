import type { TableColumnsType } from 'antd';
import type { ActivityRow } from '#contract/promotion-views';
import { isOver } from '#domain/activities/change-activity';
import { formatBeijing } from '#domain/calendar';
import { RowOpener } from '../../components/resource-table/row-opener';
import { StateTag } from '../../components/state-tag';
import { activityKindNames, activityPhase } from '../../texts/activity-words';
import { ActivityButtons } from './activity-buttons';
import classes from '../coupon-list/coupon-list.module.css';

/** The columns of the activity list; `actions` only for people who may act. */
export function activityColumns(now: number, mayChange: boolean): TableColumnsType<ActivityRow> {
  return [
    {
      title: '活动',
      key: 'title',
      render: (_, row) => (
        <div className={classes['name']}>
          <RowOpener>{row.title}</RowOpener>
          <p>{row.ruleText}</p>
        </div>
      ),
    },
    { title: '类型', key: 'kind', render: (_, row) => activityKindNames[row.kind] },
    { title: '范围', key: 'scope', render: (_, row) => row.scopeText },
    {
      title: '时间',
      key: 'time',
      render: (_, row) => (
        <div className={classes['times']}>
          <span>{formatBeijing(row.from, 'YYYY年M月D日 HH:mm')}</span>
          <p>至 {formatBeijing(row.until, 'YYYY年M月D日 HH:mm')}</p>
        </div>
      ),
    },
    {
      title: '状态',
      key: 'status',
      render: (_, row) => {
        const phase = activityPhase(row, now);
        return <StateTag tone={phase.tone}>{phase.name}</StateTag>;
      },
    },
    ...(mayChange ? [actionsColumn(now)] : []),
  ];
}

function actionsColumn(now: number): TableColumnsType<ActivityRow>[number] {
  return {
    title: '操作',
    key: 'actions',
    align: 'right',
    // Stays in sight where the table is wider than the window.
    fixed: 'right',
    render: (_, row: ActivityRow) => (
      <div className={classes['actions']}>
        {!isOver(row, now) && <ActivityButtons row={row} look="link" />}
      </div>
    ),
  };
}
