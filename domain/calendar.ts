/**
 * Instants are UTC milliseconds; business days are Beijing days (fixed +08:00, no summer time), written
 * `YYYY-MM-DD`. Nothing here looks at the time zone of the process, so plain UTC arithmetic is enough and
 * the phone carries no date library for it.
 */
const beijingOffset = 8 * 3_600_000;

/** One day in ms. */
export const dayMs = 86_400_000;
/** One minute in ms. */
export const minuteMs = 60_000;

/** The Beijing day an instant falls on. */
export function beijingDay(at: number): string {
  return formatBeijing(at, 'YYYY-MM-DD');
}

/**
 * First instant of a Beijing day.
 * @throws RangeError for text that is not a day of the calendar, e.g. `2025-02-29`.
 */
export function startOfBeijingDay(day: string): number {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`${day} is not a day`);
  }
  return start - beijingOffset;
}

/** First instant after a Beijing day. */
export function endOfBeijingDay(day: string): number {
  return startOfBeijingDay(day) + dayMs;
}

/** The day `count` days later; earlier when negative. */
export function addBeijingDays(day: string, count: number): string {
  return beijingDay(startOfBeijingDay(day) + count * dayMs);
}

/** Minutes since Beijing midnight, 0-1439. */
export function minuteOfBeijingDay(at: number): number {
  const clock = new Date(at + beijingOffset);
  return clock.getUTCHours() * 60 + clock.getUTCMinutes();
}

/** Text for a person. The pattern knows YYYY, MM, M, DD, D, HH, H, mm and ss; everything else stays as it is. */
export function formatBeijing(at: number, pattern: string): string {
  const clock = new Date(at + beijingOffset);
  if (Number.isNaN(clock.getTime())) throw new RangeError(`${at} is not an instant`);
  const values = new Map([
    ['YYYY', String(clock.getUTCFullYear()).padStart(4, '0')],
    ['MM', twoDigits(clock.getUTCMonth() + 1)],
    ['M', String(clock.getUTCMonth() + 1)],
    ['DD', twoDigits(clock.getUTCDate())],
    ['D', String(clock.getUTCDate())],
    ['HH', twoDigits(clock.getUTCHours())],
    ['H', String(clock.getUTCHours())],
    ['mm', twoDigits(clock.getUTCMinutes())],
    ['ss', twoDigits(clock.getUTCSeconds())],
  ]);
  return pattern.replace(/YYYY|MM|M|DD|D|HH|H|mm|ss/g, (token) => values.get(token) ?? token);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
