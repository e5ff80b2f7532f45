import { formatBeijing } from '#domain/calendar';
import type { AdminOrderView } from '#contract/views';
import { CopyText } from '../../components/copy-text';
import { Facts } from '../../components/facts';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { OrderStateTags } from './order-state-tags';
import classes from './order-detail.module.css';

export function OrderHead({ order }: { readonly order: AdminOrderView }) {
  return (
    <>
      <div className={classes['head']}>
        <span className={classes['total']}>
          <Money fen={order.payableFen} strong />
        </span>
        <OrderStateTags order={order} />
      </div>
      <Section title="订单">
        <Facts
          facts={[
            ['订单号', <CopyText key="id" text={order.id} what="订单号" />],
            ['买家', order.buyerName],
            ['下单时间', formatBeijing(order.createdAt, 'YYYY年M月D日 HH:mm:ss')],
            [
              '微信支付单号',
              order.transactionId === undefined ? (
                '没有付款记录'
              ) : (
                <CopyText key="transaction" text={order.transactionId} what="微信支付单号" />
              ),
            ],
          ]}
        />
      </Section>
    </>
  );
}
