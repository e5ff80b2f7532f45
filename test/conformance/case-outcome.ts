import { isDeepStrictEqual } from 'node:util';
import { keyOf, type ConformanceCase, type ConformanceEnv, type Json } from './conformance-case';
import type { Golden, GoldenEntry } from './golden';
import { runCase, type Observed } from './run-case';

/** What came of one case; `seen` is there unless it was left out or broke. */
export interface CaseOutcome {
  readonly key: string;
  readonly area: string;
  readonly seen?: Observed;
  /** Why it was not run. */
  readonly leftOut?: string;
  /** What it broke with. */
  readonly broke?: string;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly name: string;
  readonly expected: Json | undefined;
  readonly seen: Json | undefined;
}

/** Longer than the longest case waits: a transaction of 30 s. */
const PATIENCE_MS = 120_000;

export async function outcomeOf(
  one: ConformanceCase,
  env: ConformanceEnv,
  golden: Golden,
): Promise<CaseOutcome> {
  const known = { key: keyOf(one), area: one.area };
  try {
    const seen = await inTime(runCase(one, env));
    return { ...known, seen, differences: differences(golden[known.key], seen) };
  } catch (error) {
    const broke = error instanceof Error ? error.message : JSON.stringify(error);
    return { ...known, broke, differences: [] };
  }
}

export const leftOut = (one: ConformanceCase, reason: string): CaseOutcome => ({
  key: keyOf(one),
  area: one.area,
  leftOut: reason,
  differences: [],
});

function differences(entry: GoldenEntry | undefined, seen: Observed): Difference[] {
  const expected = entry?.expected ?? {};
  const names = new Set([...Object.keys(expected), ...Object.keys(seen)]);
  return [...names]
    .filter((name) => !isDeepStrictEqual(expected[name], seen[name]))
    .map((name) => ({ name, expected: expected[name], seen: seen[name] }));
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within two minutes')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
