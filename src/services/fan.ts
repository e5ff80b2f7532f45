import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ShareTarget } from '#domain/attribution/share';
import { isSignedIn } from '../platform/identity';
import { asIntention } from './intentions';
import { shopKeys } from './query-keys';
import { callShop } from './shop-call';

const prepareShare = asIntention((input: { target: ShareTarget }, key: string) =>
  callShop('prepareShare', input, key),
);

/** Share ids for this target, ready before WeChat's menu is opened: sharing waits for no server. */
export const preparedShareQuery = (target: ShareTarget) =>
  queryOptions({
    queryKey: shopKeys.share(target),
    queryFn: () => prepareShare({ target }),
    enabled: isSignedIn(),
    staleTime: Infinity,
  });

/** Receipts of visits and orders, newest first, page by page; the first page carries the summary. */
export const shareLedgerQuery = () =>
  infiniteQueryOptions({
    queryKey: shopKeys.shareLedger,
    queryFn: ({ pageParam }) => callShop('shareLedger', pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    enabled: isSignedIn(),
    // Receipts come in while the shop is open.
    staleTime: 0,
  });
