import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '#contract/fields';

/** A list as its table sees it. */
export type PagedList<Row> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly reload: () => void }
  | {
      readonly state: 'ready';
      readonly rows: readonly Row[];
      /** Loads the next page; absent at the end. */
      readonly more?: () => void;
      readonly loadingMore: boolean;
      readonly refreshing: boolean;
      /** The last refresh failed: these rows are from before. */
      readonly stale: boolean;
      readonly reload: () => void;
    };

interface PagedListOptions<Row> {
  readonly key: readonly unknown[];
  readonly load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>;
  /** How many ms from now the rows should be asked again by themselves; absent or false: not. */
  readonly askAgain?: (rows: readonly Row[]) => number | false;
}

/** Pages by cursor; other filters keep the old rows on screen until the new ones are there. */
export function usePagedList<Row>({ key, load, askAgain }: PagedListOptions<Row>): PagedList<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.cursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      askAgain?.(state.data?.pages.flatMap((page) => page.items) ?? []) ?? false,
  });
  const reload = () => void query.refetch();
  if (query.data === undefined) {
    return query.isError ? { state: 'failed', error: query.error, reload } : { state: 'loading' };
  }
  return {
    state: 'ready',
    rows: query.data.pages.flatMap((page) => page.items),
    ...(query.hasNextPage ? { more: () => void query.fetchNextPage() } : {}),
    loadingMore: query.isFetchingNextPage,
    refreshing: query.isFetching,
    stale: query.isError,
    reload,
  };
}

const firstPage: string | undefined = undefined;
