export interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * The longest chain of intervals of which each begins after the one before has ended: what a function waited for one
 * after another, whatever it did at the same time. Taking always the one that ends first gives the longest chain.
 */
export function tripsInARow(intervals: readonly Interval[]): number {
  let count = 0;
  let free = -Infinity;
  for (const { from, to } of intervals.toSorted((a, b) => a.to - b.to)) {
    if (from < free) continue;
    count += 1;
    free = to;
  }
  return count;
}
