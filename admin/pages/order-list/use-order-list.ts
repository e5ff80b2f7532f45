import { useAddressState } from '../../components/resource-table/use-address-state';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { filtersInput, isFiltered, readFilters } from './order-filters';

/** Orders as they are filtered, and the one that is open. */
export function useOrderList() {
  const { address, filter, open } = useAddressState<
    'payment' | 'search' | 'from' | 'until' | 'order'
  >();
  const filters = readFilters(address);
  const input = filtersInput(filters);
  const list = usePagedList({
    key: ['orders', 'list', input],
    load: (cursor, signal) =>
      ask('orders', { ...input, ...(cursor === undefined ? {} : { cursor }) }, signal),
  });

  return {
    list,
    filters,
    filtered: isFiltered(filters),
    openId: address.get('order'),
    filter,
    clear: () => filter({ payment: null, search: null, from: null, until: null }),
    open: (order: string) => open({ order }),
    close: () => open({ order: null }),
  };
}

export type OrderList = ReturnType<typeof useOrderList>;
