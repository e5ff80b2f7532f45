import { skipToken, useQuery } from '@tanstack/react-query';
import type { AdminOrderView } from '#contract/views';
import { DetailDrawer } from '../../components/detail-drawer';
import { Section } from '../../components/section';
import { ask } from '../../services/call';
import { may, useStaff } from '../../services/use-staff';
import { DeliveryFacts } from './delivery-facts';
import { OrderHead } from './order-head';
import { OrderTimeline } from './order-timeline';
import { PriceTable } from './price-table';
import { ReferralFacts } from './referral-facts';
import { isRefundable, RefundOrder } from './refund-order';

interface OrderDrawerProps {
  readonly orderId: string | null;
  readonly close: () => void;
}

export function OrderDrawer({ orderId, close }: OrderDrawerProps) {
  const { data: staff } = useStaff();
  const mayRefund = may(staff, 'refundOrder');
  const query = useQuery({
    queryKey: ['orders', 'one', orderId],
    queryFn: orderId === null ? skipToken : ({ signal }) => ask('order', { orderId }, signal),
  });
  return (
    <DetailDrawer
      open={orderId !== null}
      title="订单详情"
      width={760}
      close={close}
      query={query}
      footer={(order) => mayRefund && isRefundable(order) && <RefundOrder order={order} />}
    >
      {(order) => <OrderDetail order={order} />}
    </DetailDrawer>
  );
}

/** Top to bottom in the order of questions: where does it stand, what was paid and why, who sent it, where to. */
function OrderDetail({ order }: { readonly order: AdminOrderView }) {
  return (
    <>
      <OrderHead order={order} />
      <Section title="价格">
        <PriceTable order={order} />
      </Section>
      <Section title="推荐与来源">
        <ReferralFacts order={order} />
      </Section>
      <Section title="配送">
        <DeliveryFacts order={order} />
      </Section>
      <Section title="经过">
        <OrderTimeline history={order.history} />
      </Section>
    </>
  );
}
