import { beijingDay, startOfBeijingDay } from '../calendar';

/** When growth earned at `at` stops counting: twelve months later, at the start of the same Beijing day. UTC ms, exclusive. */
export function growthEnd(at: number): number {
  const day = beijingDay(at);
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return startOfBeijingDay(next.endsWith('-02-29') ? next.replace('-02-29', '-03-01') : next);
}
