import { useQuery } from '@tanstack/react-query';
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { orderQuery } from '../../../services/orders';

/** One order, fetched again whenever the page comes to the front. */
export function useOrder() {
  const orderId = useRouter().params['id'] ?? '';
  const query = useQuery(orderQuery(orderId));
  useDidShow(() => {
    if (query.data) void query.refetch();
  });
  usePullDownRefresh(() => {
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  return { query, order: query.data };
}
