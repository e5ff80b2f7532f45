import { beijingDay, formatBeijing, startOfBeijingDay } from '#domain/calendar';

/** A window with exclusive end, in words: whole days when it is made of them, otherwise to the minute. */
export function windowText(from: number, until: number): string {
  const wholeDays = isMidnight(from) && isMidnight(until);
  return wholeDays
    ? `${formatBeijing(from, 'YYYY年M月D日')} 至 ${formatBeijing(until - 1, 'YYYY年M月D日')}`
    : `${formatBeijing(from, 'YYYY年M月D日 HH:mm')} 至 ${formatBeijing(until, 'YYYY年M月D日 HH:mm')}`;
}

function isMidnight(at: number): boolean {
  return startOfBeijingDay(beijingDay(at)) === at;
}
