import type { CollectionImage } from './collection-image';
import { requiredConditions, type Condition } from './conditions';
import { isFields, type Doc, type Fields, type Id } from './document';
import { keyPart, keyRange } from './index-key';
import type { SecondaryIndex } from './secondary-index';

const MOST_PREFIXES = 5000;

/**
 * The documents that may match a query: those an index names where one helps, else all of them.
 * The query itself still decides; an index only saves looking at the rest.
 */
export function candidates(collection: CollectionImage, query: Fields): Doc[] {
  const ids = candidateIds(collection, query);
  return ids === undefined ? collection.all() : collection.pick(ids);
}

function candidateIds(collection: CollectionImage, query: Fields): Iterable<Id> | undefined {
  const conditions = requiredConditions(query);
  const ids = conditions.get('_id')?.values;
  if (ids !== undefined) return new Set(ids.filter(isId));
  const best = bestIndex(collection, conditions);
  if (best !== undefined) return lookUp(best, conditions);
  return Array.isArray(query['$or']) ? anyOf(collection, query['$or']) : undefined;
}

const isId = (value: unknown): value is Id =>
  typeof value === 'string' || typeof value === 'number';

function anyOf(collection: CollectionImage, branches: readonly unknown[]): Set<Id> | undefined {
  const ids = new Set<Id>();
  for (const branch of branches) {
    const found = isFields(branch) ? candidateIds(collection, branch) : undefined;
    if (found === undefined) return undefined;
    for (const id of found) ids.add(id);
  }
  return ids;
}

function bestIndex(
  collection: CollectionImage,
  conditions: Map<string, Condition>,
): SecondaryIndex | undefined {
  let best: SecondaryIndex | undefined;
  let bestScore = 0;
  for (const index of collection.indexes) {
    const score = usefulness(index, conditions);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

/** Fields pinned to values count more than a range; a whole key counts more than a prefix. */
function usefulness(index: SecondaryIndex, conditions: Map<string, Condition>): number {
  let score = 0;
  for (const field of index.fields) {
    const condition = conditions.get(field);
    if (condition?.values !== undefined) score += 4;
    else return condition?.from === undefined && condition?.to === undefined ? score : score + 2;
  }
  return score + 1;
}

/** How many fields the best index for these conditions can pin to values. */
export function mostPinned(
  collection: CollectionImage,
  conditions: Map<string, Condition>,
): number {
  const pinned = collection.indexes.map((index) => {
    const open = index.fields.findIndex((field) => conditions.get(field)?.values === undefined);
    return open === -1 ? index.fields.length : open;
  });
  return Math.max(0, ...pinned);
}

function lookUp(index: SecondaryIndex, conditions: Map<string, Condition>): Set<Id> | undefined {
  let prefixes = [''];
  for (const [at, field] of index.fields.entries()) {
    const condition = conditions.get(field);
    if (condition?.values === undefined) return lookUpRange(index, prefixes, condition);
    const parts = condition.values.map(keyPart);
    if (at > 0 && parts.length * prefixes.length > MOST_PREFIXES) break;
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
    if (at === index.fields.length - 1) return lookUpWhole(index, prefixes);
  }
  return lookUpRange(index, prefixes, undefined);
}

function lookUpWhole(index: SecondaryIndex, keys: readonly string[]): Set<Id> {
  const ids = new Set<Id>();
  for (const key of keys) for (const id of index.at(key) ?? []) ids.add(id);
  return ids;
}

function lookUpRange(
  index: SecondaryIndex,
  prefixes: readonly string[],
  condition: Condition | undefined,
): Set<Id> {
  const ids = new Set<Id>();
  const [from, to] = boundsOf(condition, index.multiKey);
  for (const prefix of prefixes) index.collect(prefix + from, prefix + to, ids);
  return ids;
}

/** With arrays in play two elements may meet the two ends of a range, so only one end may be used. */
function boundsOf(condition: Condition | undefined, multiKey: boolean): [string, string] {
  const { from, to } = condition ?? {};
  return from !== undefined && multiKey ? keyRange({ from }) : keyRange({ from, to });
}
