import type { TableColumnsType } from 'antd';
import type { OutsideOrderRow } from '#contract/member-views';
import { formatBeijing } from '#domain/calendar';
import { sourceNames } from '#domain/imports/source-names';
import { negate } from '#domain/money';
import { Count } from '../../components/count';
import { Money } from '../../components/money';
import { StateTag } from '../../components/state-tag';

export const outsideColumns: TableColumnsType<OutsideOrderRow> = [
  { title: '来源', key: 'source', render: (_, row) => sourceNames.zh[row.source] },
  {
    title: '单号',
    key: 'number',
    render: (_, row) => `${row.number}${row.kind === 'refund' ? '（退款）' : ''}`,
  },
  { title: '手机号', key: 'phone', render: (_, row) => row.phone },
  {
    title: '金额',
    key: 'amount',
    align: 'right',
    render: (_, row) => (
      <Money fen={row.kind === 'refund' ? negate(row.amountFen) : row.amountFen} />
    ),
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
    title: '成交时间',
    key: 'at',
    align: 'right',
    render: (_, row) => formatBeijing(row.at, 'YYYY年M月D日 HH:mm'),
  },
  {
    title: '状态',
    key: 'status',
    render: (_, row) =>
      row.status === 'applied' ? (
        <StateTag tone="good">已入账</StateTag>
      ) : (
        <StateTag tone="waiting">待会员注册</StateTag>
      ),
  },
];
