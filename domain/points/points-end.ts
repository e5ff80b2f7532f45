import { addBeijingDays, beijingDay, endOfBeijingDay, startOfBeijingDay } from '../calendar';

/** When points earned at `at` end: with the Beijing year after the year they were earned in. UTC ms, exclusive. */
export function pointsEnd(at: number): number {
  const year = Number(beijingDay(at).slice(0, 4));
  return startOfBeijingDay(`${year + 2}-01-01`);
}

/** Points that come back can be used for at least this many days. */
const leastDaysBack = 30;

/** When points end that come back at `at`: as before they were spent, but not before the member can use them. */
export function returnedEnd(until: number, at: number): number {
  return Math.max(until, endOfBeijingDay(addBeijingDays(beijingDay(at), leastDaysBack)));
}
