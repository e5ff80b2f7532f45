import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import type { OrderView } from '#contract/views';
import { confirmPayment, orderQuery } from '../../../services/orders';

const askEvery = 2000;
/** After this many answers without a payment the page stops asking; the order page knows when it comes. */
const patience = 15;

const isSettled = (order: OrderView | undefined) =>
  order !== undefined && order.payment !== 'unpaid';

/** The order just paid. WeChat's notice may still be on its way: the server is asked until it knows. */
export function usePayResult() {
  const orderId = useRouter().params['id'] ?? '';
  const query = useQuery({
    ...orderQuery(orderId),
    refetchInterval: ({ state }) =>
      isSettled(state.data) || state.dataUpdateCount > patience ? false : askEvery,
  });
  const settled = isSettled(query.data);
  useEffect(() => {
    if (settled || orderId === '') return;
    confirmPayment({ orderId }).catch(() => undefined);
  }, [settled, orderId]);
  return { orderId, query, order: query.data, settled };
}
