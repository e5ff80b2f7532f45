import * as v from 'valibot';
import type { ImportProblem } from '#contract/member-views';

const problem = v.object({
  row: v.number(),
  field: v.exactOptional(v.string()),
  code: v.string(),
  text: v.string(),
});

/** The rows a refusal of the server names. */
export function problemsIn(details: Readonly<Record<string, unknown>>): readonly ImportProblem[] {
  const parsed = v.safeParse(v.array(problem), details['problems']);
  return parsed.success ? parsed.output : [];
}
