import { queryOptions } from '@tanstack/react-query';
import { isSignedIn } from '../platform/identity';
import { shopKeys } from './query-keys';
import { callShop } from './shop-call';

/** The person's own figures. Waits for ever when nobody is signed in: look at `isSignedIn()` first. */
export const meQuery = () =>
  queryOptions({
    queryKey: shopKeys.me,
    queryFn: () => callShop('me', {}),
    enabled: isSignedIn(),
    // Visits and orders of friends come in while the shop is open.
    staleTime: 0,
  });
