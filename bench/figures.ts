import { loadavg } from 'node:os';

/** The value below which `share` (0 to 1) of the values lie; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const middle = (values: readonly number[]): number => percentile(values, 0.5);

/** Three figures are all a shared machine can promise. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}

/** Columns wide enough for the head and for what stands below it. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, i) =>
    Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length)),
  );
  for (const row of [head, ...rows])
    console.log(row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '));
}

/** How busy the machine was, which every figure depends on. */
export const printLoad = (): void =>
  console.log(`load average ${loadavg().map(short).join(' ')}, Node ${process.version}`);
