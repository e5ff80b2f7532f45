import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { OrderView } from '#contract/views';
import { confirmPayment, orderQuery } from '../../../services/orders';

const askEveryMs = 2000;
/** After this long the page stops asking by itself; the order page knows when the payment comes. */
const patienceMs = 30_000;

const isSettled = (order: OrderView | undefined) =>
  order !== undefined && order.payment !== 'unpaid';

/** The order just paid. WeChat's notice may still be on its way: the server is asked until it knows. */
export function usePayResult() {
  const orderId = useRouter().params['id'] ?? '';
  const [since, setSince] = useState(() => Date.now());
  const isPatient = (answeredAt: number) => answeredAt - since < patienceMs;
  const query = useQuery({
    ...orderQuery(orderId),
    refetchInterval: ({ state }) =>
      isSettled(state.data) || !isPatient(state.dataUpdatedAt) ? false : askEveryMs,
  });
  const settled = isSettled(query.data);
  useEffect(() => {
    if (settled || orderId === '') return;
    confirmPayment({ orderId }).catch(() => undefined);
  }, [settled, orderId, since]);
  return {
    orderId,
    query,
    order: query.data,
    patient: isPatient(query.dataUpdatedAt),
    /** Waits once more, beginning with a question now. */
    again: () => {
      setSince(Date.now());
      void query.refetch();
    },
  };
}
