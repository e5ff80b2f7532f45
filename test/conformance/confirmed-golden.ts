import type { CaseOutcome } from './case-outcome';
import type { Golden, GoldenEntry } from './golden';

/** The golden file as an environment of CloudBase has confirmed or corrected it; what was not run stays as it is. */
export function confirmedGolden(
  golden: Golden,
  outcomes: readonly CaseOutcome[],
  day: string,
): Golden {
  const confirmed = outcomes.flatMap(({ key, seen, differences }) => {
    const entry = golden[key];
    if (entry === undefined || seen === undefined) return [];
    const next: GoldenEntry = {
      ...entry,
      status: 'confirmed in production',
      expected: { ...seen },
      confirmedOn: day,
      ...(differences.length > 0 && { expectedBefore: entry.expected }),
    };
    return [[key, next] as const];
  });
  return { ...golden, ...Object.fromEntries(confirmed) };
}
