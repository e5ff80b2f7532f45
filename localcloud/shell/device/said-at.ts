import { beijingDay, formatBeijing } from '#domain/calendar';

/** When something was said, as a chat shows it: the time today, with the date before. Beijing time, as in the shop. */
export function saidAt(at: number, now: number = Date.now()): string {
  const today = beijingDay(at) === beijingDay(now);
  return formatBeijing(at, today ? 'HH:mm' : 'M月D日 HH:mm');
}
