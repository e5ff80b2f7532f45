import { useInfiniteQuery } from '@tanstack/react-query';
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ordersQuery, type OrderTab } from '../../../services/orders';

export const orderTabs = ['all', 'unpaid', 'toShip', 'toReceive', 'closed'] as const;

const isTab = (text: string | undefined): text is OrderTab => orderTabs.some((tab) => tab === text);

/** One tab of the person's orders, page by page. */
export function useOrders() {
  const asked = useRouter().params['tab'];
  const [tab, setTab] = useState<OrderTab>(isTab(asked) ? asked : 'all');
  const query = useInfiniteQuery(ordersQuery(tab));
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
  });
  usePullDownRefresh(() => {
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  return { tab, setTab, query, orders: query.data?.pages.flatMap(({ items }) => items) };
}
