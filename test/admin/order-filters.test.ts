import * as v from 'valibot';
import { adminActions } from '#contract/admin';
import { filtersInput, isFiltered, readFilters } from '../../admin/pages/order-list/order-filters';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('the filters of the order list', () => {
  it('come from the address and become what the contract takes', () => {
    const input = filtersInput(read('payment=paid&search=Ab3&from=2026-11-20&until=2026-11-21'));
    expect(input).toEqual({
      payment: 'paid',
      search: 'Ab3',
      from: Date.UTC(2026, 10, 19, 16),
      until: Date.UTC(2026, 10, 21, 16),
    });
    expect(v.is(adminActions.orders.input, input)).toBe(true);
  });

  it.each(['', 'payment=lost', 'from=2026-02-30', 'until=today', 'search=%20%20'])(
    'are none for "%s"',
    (search) => {
      expect(isFiltered(read(search))).toBe(false);
      expect(filtersInput(read(search))).toEqual({});
    },
  );

  it('never ask for more than the contract allows', () => {
    const input = filtersInput(read(`search=${'x'.repeat(200)}`));
    expect(v.is(adminActions.orders.input, input)).toBe(true);
  });
});
