import type { CallRecord } from '../../call-record';

export interface Sums {
  readonly count: number;
  readonly failed: number;
  /** Milliseconds that half of the calls did not exceed, and 95 of a hundred. */
  readonly median: number;
  readonly nearlyAll: number;
  readonly tripsEach: number;
}

export const isFailure = ({ code }: CallRecord): boolean => code !== undefined && code !== 'ok';

export function sumsOf(calls: readonly CallRecord[]): Sums {
  const times = calls.flatMap(({ ms }) => (ms === undefined ? [] : [ms])).toSorted((a, b) => a - b);
  const at = (part: number): number => times[Math.ceil(times.length * part) - 1] ?? 0;
  const trips = calls.reduce((sum, call) => sum + call.trips, 0);
  return {
    count: calls.length,
    failed: calls.filter(isFailure).length,
    median: at(0.5),
    nearlyAll: at(0.95),
    tripsEach: calls.length === 0 ? 0 : trips / calls.length,
  };
}
