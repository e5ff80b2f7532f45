import { Tag, type TableColumnsType } from 'antd';
import type { MemberRow } from '#contract/member-views';
import { formatBeijing } from '#domain/calendar';
import { Count } from '../../components/count';
import { RowOpener } from '../../components/resource-table/row-opener';
import { StateTag } from '../../components/state-tag';
import classes from './member-list.module.css';

export const memberColumns: TableColumnsType<MemberRow> = [
  {
    title: '顾客',
    key: 'name',
    render: (_, row) => (
      <div className={classes['name']}>
        <RowOpener>{row.nickname}</RowOpener>
        <p>
          {row.phone ?? (row.typedPhone === undefined ? '没有手机号' : `${row.typedPhone} 待核对`)}
        </p>
      </div>
    ),
  },
  {
    title: '身份',
    key: 'level',
    render: (_, row) =>
      row.registered ? (
        <StateTag tone="good">{row.levelName ?? '会员'}</StateTag>
      ) : (
        <StateTag tone="quiet">访客</StateTag>
      ),
  },
  {
    title: '卡号',
    key: 'card',
    render: (_, row) => <span className={classes['card']}>{row.cardNumber ?? '—'}</span>,
  },
  {
    title: '积分',
    key: 'points',
    align: 'right',
    render: (_, row) => <Count value={row.points} />,
  },
  {
    title: '成长值',
    key: 'growth',
    align: 'right',
    render: (_, row) => <Count value={row.growth} />,
  },
  {
    title: '标签',
    key: 'tags',
    render: (_, row) => row.tags.map((tag) => <Tag key={tag}>{tag}</Tag>),
  },
  {
    title: '第一次来',
    key: 'created',
    align: 'right',
    render: (_, row) => formatBeijing(row.createdAt, 'YYYY年M月D日'),
  },
];
