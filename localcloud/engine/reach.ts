import type { Condition } from './conditions';
import { expressionRange, keyPart, keyRange } from './index-key';

/** The part of an index where the matches of a query can be: whole keys, or stretches `from <= key < to`. */
export type Reach =
  | { readonly keys: readonly string[] }
  | { readonly ranges: readonly (readonly [from: string, to: string])[] };

interface Fields {
  readonly fields: readonly string[];
  /** Arrays are in play: two elements of one document may meet the two ends of a range. */
  readonly multiKey: boolean;
}

const MOST_PREFIXES = 5000;

export function reachOf({ fields, multiKey }: Fields, conditions: Map<string, Condition>): Reach {
  let prefixes = [''];
  for (const [at, field] of fields.entries()) {
    const condition = conditions.get(field);
    if (condition?.values === undefined) return { ranges: within(prefixes, condition, multiKey) };
    const parts = condition.values.map(keyPart);
    if (at > 0 && parts.length * prefixes.length > MOST_PREFIXES) break;
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
    if (at === fields.length - 1) return { keys: prefixes };
  }
  return { ranges: within(prefixes, undefined, multiKey) };
}

const within = (
  prefixes: readonly string[],
  condition: Condition | undefined,
  multiKey: boolean,
): [string, string][] =>
  prefixes.flatMap((prefix) =>
    rangesOf(condition, multiKey).map(([from, to]): [string, string] => [
      prefix + from,
      prefix + to,
    ]),
  );

/** With arrays only one end of a range may be used. A regular expression also finds its equal stored as a value. */
function rangesOf(condition: Condition | undefined, multiKey: boolean): [string, string][] {
  const { from, to, startsWith } = condition ?? {};
  if (from === undefined && to === undefined && startsWith !== undefined)
    return [keyRange({ startsWith }), expressionRange];
  return [from !== undefined && multiKey ? keyRange({ from }) : keyRange({ from, to })];
}
