import { useInfiniteQuery } from '@tanstack/react-query';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { shareLedgerQuery } from '../../../services/fan';

/** The fan's receipts, page by page; the first page carries the summary. */
export function useShareLedger() {
  const query = useInfiniteQuery(shareLedgerQuery());
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
  });
  usePullDownRefresh(() => {
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  // A friend may have come while the page lay below another.
  useDidShow(() => {
    if (query.data) void query.refetch();
  });
  return {
    query,
    head: query.data?.pages[0],
    receipts: query.data?.pages.flatMap((page) => page.receipts) ?? [],
  };
}
