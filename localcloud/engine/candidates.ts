import type { CollectionImage } from './collection-image';
import { requiredConditions, type Condition } from './conditions';
import { idOf, isFields, type Doc, type Fields, type Id } from './document';
import { SCAN } from './explain';
import { expressionRange, keyPart, keyRange } from './index-key';
import type { SecondaryIndex } from './secondary-index';

const MOST_PREFIXES = 5000;

export interface Found<T> {
  readonly index: string;
  readonly found: T;
}

/**
 * The documents that may match a query: those an index names where one helps, else all of them.
 * The query itself still decides; an index only saves looking at the rest.
 */
export function candidates(collection: CollectionImage, query: Fields): Found<Iterable<Doc>> {
  const named = candidateIds(collection, query);
  if (named === undefined) return { index: SCAN, found: collection.all() };
  return { index: named.index, found: collection.pickLazily(named.found) };
}

function candidateIds(collection: CollectionImage, query: Fields): Found<Iterable<Id>> | undefined {
  const conditions = requiredConditions(query);
  const ids = conditions.get('_id')?.values;
  if (ids !== undefined)
    return { index: '_id', found: new Set(ids.map(idOf).filter((id) => id !== undefined)) };
  const best = bestIndex(collection, conditions);
  if (best !== undefined) return { index: best.name, found: lookUp(best, conditions) };
  const choice = choiceIn(query);
  return choice === undefined ? undefined : anyOf(collection, choice);
}

const listIn = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;

/** The branches of an `$or` every match must meet. */
function choiceIn(query: Fields): readonly unknown[] | undefined {
  const choice: readonly unknown[] | undefined = listIn(query['$or']);
  if (choice !== undefined) return choice;
  const parts = listIn(query['$and']) ?? [];
  for (const part of parts) {
    const found = isFields(part) ? choiceIn(part) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function anyOf(
  collection: CollectionImage,
  branches: readonly unknown[],
): Found<Set<Id>> | undefined {
  const ids = new Set<Id>();
  const names = new Set<string>();
  for (const branch of branches) {
    const named = isFields(branch) ? candidateIds(collection, branch) : undefined;
    if (named === undefined) return undefined;
    names.add(named.index);
    for (const id of named.found) ids.add(id);
  }
  return { index: [...names].join(' | '), found: ids };
}

function bestIndex(
  collection: CollectionImage,
  conditions: Map<string, Condition>,
): SecondaryIndex | undefined {
  let best: SecondaryIndex | undefined;
  let bestScore = 0;
  for (const index of indexesFor(collection, conditions)) {
    const score = usefulness(index, conditions);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

/** The order of ids is only kept where somebody asks for it. */
const indexesFor = (collection: CollectionImage, conditions: Map<string, Condition>) =>
  conditions.has('_id') ? [...collection.indexes, collection.idIndex] : collection.indexes;

const isOpen = (condition: Condition | undefined) =>
  condition?.from === undefined &&
  condition?.to === undefined &&
  condition?.startsWith === undefined;

/** Fields pinned to values count more than a range; a whole key counts more than a prefix. */
function usefulness(index: SecondaryIndex, conditions: Map<string, Condition>): number {
  let score = 0;
  for (const field of index.fields) {
    const condition = conditions.get(field);
    if (condition?.values !== undefined) score += 4;
    else return isOpen(condition) ? score : score + 2;
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

function lookUp(index: SecondaryIndex, conditions: Map<string, Condition>): Set<Id> {
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
  for (const key of keys) for (const id of index.at(key)) ids.add(id);
  return ids;
}

function lookUpRange(
  index: SecondaryIndex,
  prefixes: readonly string[],
  condition: Condition | undefined,
): Set<Id> {
  const ids = new Set<Id>();
  for (const prefix of prefixes)
    for (const [from, to] of rangesOf(condition, index.multiKey))
      index.collect(prefix + from, prefix + to, ids);
  return ids;
}

/**
 * With arrays in play two elements may meet the two ends of a range, so only one end may be used. A regular expression also
 * finds its equal stored as a value.
 */
function rangesOf(condition: Condition | undefined, multiKey: boolean): [string, string][] {
  const { from, to, startsWith } = condition ?? {};
  if (from === undefined && to === undefined && startsWith !== undefined)
    return [keyRange({ startsWith }), expressionRange];
  return [from !== undefined && multiKey ? keyRange({ from }) : keyRange({ from, to })];
}
