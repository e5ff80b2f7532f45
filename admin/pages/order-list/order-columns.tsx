import type { TableColumnsType } from 'antd';
import { formatBeijing } from '#domain/calendar';
import type { AdminOrderRow } from '#contract/views';
import { Money } from '../../components/money';
import { RowOpener } from '../../components/resource-table/row-opener';
import { channelNames } from '#domain/attribution/channel-names';
import { OrderStateTags } from './order-state-tags';
import classes from './order-list.module.css';

export const orderColumns: TableColumnsType<AdminOrderRow> = [
  {
    title: '订单',
    key: 'order',
    render: (_, row) => (
      <div className={classes['goods']}>
        <RowOpener>{row.firstTitle}</RowOpener>
        <p>
          共 {row.pieces} 件{row.giftPieces > 0 && `，赠品 ${row.giftPieces} 件`} ·{' '}
          <span title={row.id}>{row.id.slice(0, 10)}…</span>
        </p>
      </div>
    ),
  },
  {
    title: '下单时间',
    key: 'createdAt',
    render: (_, row) => (
      <time className={classes['time']} dateTime={new Date(row.createdAt).toISOString()}>
        {formatBeijing(row.createdAt, 'YYYY年M月D日')}
        <small>{formatBeijing(row.createdAt, 'HH:mm')}</small>
      </time>
    ),
  },
  { title: '买家', key: 'buyer', dataIndex: 'buyerName' },
  {
    title: '推荐与来源',
    key: 'fan',
    render: (_, row) => (
      <div className={classes['source']}>
        {row.fanName === undefined ? (
          channelNames.zh[row.channel]
        ) : (
          <>
            {row.fanName}
            <p>{channelNames.zh[row.channel]}</p>
          </>
        )}
      </div>
    ),
  },
  {
    title: '优惠',
    key: 'discount',
    align: 'right',
    render: (_, row) => (row.discountFen > 0 ? <Money fen={row.discountFen} /> : '—'),
  },
  {
    title: '应付',
    key: 'payable',
    align: 'right',
    render: (_, row) => <Money fen={row.payableFen} strong />,
  },
  { title: '状态', key: 'state', render: (_, row) => <OrderStateTags order={row} /> },
];
