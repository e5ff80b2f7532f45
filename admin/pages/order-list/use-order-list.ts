import { useSearchParams } from 'react-router';
import { usePagedList } from '../../components/resource-table/use-paged-list';
import { ask } from '../../services/call';
import { filtersInput, isFiltered, readFilters } from './order-filters';

type AddressPart = 'payment' | 'search' | 'from' | 'until' | 'order';

/** Filters and the open drawer live in the address: they survive a refresh and can be sent to a colleague. */
export function useOrderList() {
  const [address, setAddress] = useSearchParams();
  const filters = readFilters(address);
  const input = filtersInput(filters);
  const list = usePagedList({
    key: ['orders', 'list', input],
    load: (cursor, signal) =>
      ask('orders', { ...input, ...(cursor === undefined ? {} : { cursor }) }, signal),
  });

  function show(parts: Partial<Record<AddressPart, string | null>>, replace: boolean): void {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(parts)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    setAddress(next, { replace });
  }

  return {
    list,
    filters,
    filtered: isFiltered(filters),
    openId: address.get('order'),
    filter: (parts: Partial<Record<AddressPart, string | null>>) => show(parts, true),
    clear: () => show({ payment: null, search: null, from: null, until: null }, true),
    open: (orderId: string) => show({ order: orderId }, false),
    close: () => show({ order: null }, false),
  };
}

export type OrderList = ReturnType<typeof useOrderList>;
