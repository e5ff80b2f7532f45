import type { TransportName } from '../support/transports';
import { outcomeOf, type CaseOutcome } from './case-outcome';
import type { ConformanceCase } from './conformance-case';
import type { Golden } from './golden';
import { openLocalEnvironment } from './local-environment';

/** Runs the cases against an empty cloud of this process. */
export async function runLocally(
  transport: TransportName,
  cases: readonly ConformanceCase[],
  golden: Golden,
): Promise<CaseOutcome[]> {
  const local = await openLocalEnvironment(transport);
  try {
    const outcomes: CaseOutcome[] = [];
    for (const one of cases) outcomes.push(await outcomeOf(one, local.env, golden));
    return outcomes;
  } finally {
    await local.close();
  }
}
