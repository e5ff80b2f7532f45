import { useInfiniteQuery } from '@tanstack/react-query';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { statementQuery, type StatementUnit } from '../../../services/membership';

/** One account of the person, page by page. */
export function useStatement() {
  const [unit, setUnit] = useState<StatementUnit>('points');
  const query = useInfiniteQuery(statementQuery(unit));
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
  });
  usePullDownRefresh(() => {
    void query.refetch().finally(() => Taro.stopPullDownRefresh());
  });
  return { unit, setUnit, query, lines: query.data?.pages.flatMap(({ lines }) => lines) };
}
