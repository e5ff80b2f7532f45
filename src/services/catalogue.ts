import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OfferWish } from '../stores/search';
import { call } from './call';
import { keptAnswer } from './kept-answer';
import { openKeys } from './query-keys';

export interface ProductFilter {
  readonly categoryId?: string;
  readonly search?: string;
  readonly offer?: OfferWish['offer'];
}

/** Banner, categories, coupons to claim, picks and stores. `claimState` of coupons is not in it: see coupons.ts. */
export const homeQuery = () =>
  queryOptions({
    queryKey: openKeys.home,
    ...keptAnswer('home', () => call('open', 'home', {})),
  });

export const categoriesQuery = () =>
  queryOptions({
    queryKey: openKeys.categories,
    ...keptAnswer('categories', () => call('open', 'categories', {})),
  });

/** A category's or a search's products, page by page. */
export const productsQuery = (filter: ProductFilter) =>
  infiniteQueryOptions({
    queryKey: openKeys.products(filter),
    queryFn: ({ pageParam }) =>
      call('open', 'products', pageParam ? { ...filter, cursor: pageParam } : { ...filter }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });

/** Today's state of known products, in the order asked; those that no longer exist are left out. */
export const productsByIdsQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: openKeys.productsByIds(ids),
    ...keptAnswer(
      'productsByIds',
      () => call('open', 'productsByIds', { ids: [...ids] }),
      (kept) => ids.every((id) => kept.some(({ _id }) => _id === id)),
    ),
    enabled: ids.length > 0,
  });

export const productQuery = (productId: string) =>
  queryOptions({
    queryKey: openKeys.product(productId),
    queryFn: () => call('open', 'product', { productId }),
  });

/** Who recommended, and what: may be asked in single-page mode too. */
export const shareLandingQuery = (shareId: string) =>
  queryOptions({
    queryKey: openKeys.share(shareId),
    queryFn: () => call('open', 'share', { shareId }),
    staleTime: Infinity,
  });
