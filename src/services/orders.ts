import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { InputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { OrderView } from '#contract/views';
import { isSignedIn } from '../platform/identity';
import { asIntention } from './intentions';
import { queryClient } from './query-client';
import { openKeys, shopKeys } from './query-keys';
import { callShop } from './shop-call';

type PlaceOrder = InputOf<(typeof shopActions)['placeOrder']>;
export type OrderTab = InputOf<(typeof shopActions)['orders']>['tab'];
export type QuoteRequest = InputOf<(typeof shopActions)['quote']>;

/** The server's price of these lines, every step recorded. Nothing is asked for an empty choice. */
export const quoteQuery = ({ lines, ...choice }: QuoteRequest) =>
  queryOptions({
    queryKey: shopKeys.quote(lines, choice),
    queryFn: () => callShop('quote', { lines, ...choice }),
    enabled: isSignedIn() && lines.length > 0,
    staleTime: 10_000,
  });

export const ordersQuery = (tab: OrderTab) =>
  infiniteQueryOptions({
    queryKey: shopKeys.orderList(tab),
    queryFn: ({ pageParam }) =>
      callShop('orders', pageParam ? { tab, cursor: pageParam } : { tab }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    enabled: isSignedIn(),
  });

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: shopKeys.order(orderId),
    queryFn: () => callShop('order', { orderId }),
    enabled: isSignedIn(),
  });

/** An order changed: its page knows at once, lists and figures are fetched again. */
function orderChanged(order: OrderView): OrderView {
  queryClient.setQueryData(shopKeys.order(order.id), order);
  void queryClient.invalidateQueries({ queryKey: [...shopKeys.orders, 'list'] });
  void queryClient.invalidateQueries({ queryKey: shopKeys.me });
  void queryClient.invalidateQueries({ queryKey: shopKeys.coupons });
  void queryClient.invalidateQueries({ queryKey: shopKeys.quotes });
  void queryClient.invalidateQueries({ queryKey: openKeys.productViews });
  return order;
}

export const placeOrder = asIntention(async (input: PlaceOrder, key: string) =>
  orderChanged(await callShop('placeOrder', input, key)),
);

/** What WeChat's pay sheet needs. */
export const payOrder = asIntention((input: { orderId: string }, key: string) =>
  callShop('payOrder', input, key),
);

export const cancelOrder = asIntention(async (input: { orderId: string }, key: string) =>
  orderChanged(await callShop('cancelOrder', input, key)),
);

/** Asks the payment side when its notice has not come yet. */
export const confirmPayment = asIntention(async (input: { orderId: string }, key: string) =>
  orderChanged(await callShop('confirmPayment', input, key)),
);
