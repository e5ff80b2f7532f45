import { formatBeijing } from '#domain/calendar';

/** From the first day to the last; `until` is exclusive. The year is said again where it is another one. */
export function daysText(from: number, until: number): string {
  const last = until - 1;
  const isSameYear = formatBeijing(from, 'YYYY') === formatBeijing(last, 'YYYY');
  const end = formatBeijing(last, isSameYear ? 'M月D日' : 'YYYY年M月D日');
  return `${formatBeijing(from, 'YYYY年M月D日')} 至 ${end}`;
}
