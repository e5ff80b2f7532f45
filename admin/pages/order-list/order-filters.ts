import { endOfBeijingDay, startOfBeijingDay } from '#domain/calendar';
import type { DayRangeValue } from '../../components/day-range';
import type { AdminInput } from '../../services/call';

export type PaymentFilter = NonNullable<AdminInput<'orders'>['payment']>;

export const paymentFilters: readonly PaymentFilter[] = [
  'unpaid',
  'paid',
  'closed',
  'refunding',
  'partlyRefunded',
  'refunded',
];

/** What the merchant looks for; kept in the address. */
export interface OrderFilters {
  readonly payment: PaymentFilter | 'all';
  readonly search: string;
  readonly days: DayRangeValue;
}

export function readFilters(address: URLSearchParams): OrderFilters {
  return {
    payment: paymentFilters.find((one) => one === address.get('payment')) ?? 'all',
    search: (address.get('search') ?? '').trim().slice(0, 40),
    days: { from: readDay(address.get('from')), until: readDay(address.get('until')) },
  };
}

/** An address can be edited by hand: a day that is not in the calendar is no filter. */
function readDay(text: string | null): string | null {
  if (text === null) return null;
  try {
    startOfBeijingDay(text);
    return text;
  } catch {
    return null;
  }
}

export function filtersInput({ payment, search, days }: OrderFilters): AdminInput<'orders'> {
  return {
    ...(payment === 'all' ? {} : { payment }),
    ...(search === '' ? {} : { search }),
    ...(days.from === null ? {} : { from: startOfBeijingDay(days.from) }),
    ...(days.until === null ? {} : { until: endOfBeijingDay(days.until) }),
  };
}

export function isFiltered({ payment, search, days }: OrderFilters): boolean {
  return payment !== 'all' || search !== '' || days.from !== null || days.until !== null;
}
