import type { TableColumnsType } from 'antd';
import type { CouponTemplateRow } from '#contract/views';
import { Money } from '../../components/money';
import { RowOpener } from '../../components/resource-table/row-opener';
import { StateTag } from '../../components/state-tag';
import { daysText } from '../../texts/days-text';
import { StatusButtons } from './status-buttons';
import { templatePhase } from './template-phase';
import classes from './coupon-list.module.css';

/** The columns of the coupon list; `actions` only for people who may act. */
export function couponColumns(
  now: number,
  mayChange: boolean,
): TableColumnsType<CouponTemplateRow> {
  return [
    {
      title: '优惠券',
      key: 'title',
      render: (_, row) => (
        <div className={classes['name']}>
          <RowOpener>{row.title}</RowOpener>
          <p>
            {row.ruleText} · {row.scopeText}
          </p>
        </div>
      ),
    },
    {
      title: '领取与使用',
      key: 'time',
      render: (_, row) => (
        <div className={classes['times']}>
          <span>{claimDays(row)}</span>
          <p>{row.validityText}</p>
        </div>
      ),
    },
    {
      title: '已领 / 总数',
      key: 'issued',
      align: 'right',
      render: (_, row) => <Issued row={row} />,
    },
    {
      title: '已使用',
      key: 'used',
      align: 'right',
      render: (_, row) => <Count value={row.used} />,
    },
    {
      title: '已优惠',
      key: 'discount',
      align: 'right',
      render: (_, row) => <Money fen={row.discountFen} />,
    },
    {
      title: '状态',
      key: 'status',
      render: (_, row) => {
        const phase = templatePhase(row, now);
        return <StateTag tone={phase.tone}>{phase.name}</StateTag>;
      },
    },
    ...(mayChange ? [actionsColumn] : []),
  ];
}

const actionsColumn: TableColumnsType<CouponTemplateRow>[number] = {
  title: '操作',
  key: 'actions',
  align: 'right',
  // Stays in sight where the table is wider than the window.
  fixed: 'right',
  render: (_, row: CouponTemplateRow) => (
    <div className={classes['actions']}>
      <StatusButtons row={row} look="link" />
    </div>
  ),
};

/** From day to day; the window's end is exclusive, so a midnight end belongs to the day before. */
function claimDays({ claim }: CouponTemplateRow): string {
  return daysText(claim.from, claim.until);
}

function Issued({ row }: { readonly row: CouponTemplateRow }) {
  const share = Math.min(100, (row.issued / row.quota) * 100);
  return (
    <div className={classes['issued']}>
      <Count value={row.issued} /> / <Count value={row.quota} />
      <span className={classes['bar']} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </div>
  );
}

function Count({ value }: { readonly value: number }) {
  return <span className={classes['count']}>{value.toLocaleString('zh-CN')}</span>;
}
