import type { AdminOrderView } from '#contract/views';
import { Facts } from '../../components/facts';

/** Where it goes. The phone arrives masked; nothing here can reveal it. */
export function DeliveryFacts({ order }: { readonly order: AdminOrderView }) {
  const { address } = order.delivery;
  return (
    <Facts
      facts={[
        ['方式', '快递'],
        ['收货人', `${address.name}  ${address.phone}`],
        ['地址', `${address.province}${address.city}${address.district}${address.detail}`],
        ['买家留言', order.note === '' ? '没有留言' : order.note],
      ]}
    />
  );
}
