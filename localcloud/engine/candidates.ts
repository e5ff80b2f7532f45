import type { CollectionImage } from './collection-image';
import { requiredConditions, type Condition } from './conditions';
import { idOf, isFields, type Doc, type Fields, type Id } from './document';
import { SCAN } from './explain';
import { reachOf, type Reach } from './reach';
import type { SecondaryIndex } from './secondary-index';

export interface Found<T> {
  readonly index: string;
  readonly found: T;
}

/** A part of an index that holds every match. */
interface Way {
  readonly index: SecondaryIndex;
  readonly reach: Reach;
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

/** About how many documents would be looked at through another index; none helps: infinitely many. */
export function countElsewhere(
  collection: CollectionImage,
  conditions: Map<string, Condition>,
  index: SecondaryIndex,
): number {
  const others = helpful(collection, conditions).filter((other) => other !== index);
  return Math.min(...others.map((other) => other.estimate(reachOf(other, conditions))));
}

function candidateIds(collection: CollectionImage, query: Fields): Found<Iterable<Id>> | undefined {
  const conditions = requiredConditions(query);
  const ids = conditions.get('_id')?.values;
  if (ids !== undefined)
    return { index: '_id', found: new Set(ids.map(idOf).filter((id) => id !== undefined)) };
  const way = bestWay(collection, conditions);
  if (way !== undefined) return { index: way.index.name, found: way.index.idsIn(way.reach) };
  const choice = choiceIn(query);
  return choice === undefined ? undefined : anyOf(collection, choice);
}

const listIn = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;

/** The branches of an `$or` every match must meet. */
function choiceIn(query: Fields): readonly unknown[] | undefined {
  const choice = listIn(query['$or']);
  if (choice !== undefined) return choice;
  for (const part of listIn(query['$and']) ?? []) {
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

/** Where several indexes help, the one that leaves fewest documents. */
function bestWay(collection: CollectionImage, conditions: Map<string, Condition>): Way | undefined {
  const ways = helpful(collection, conditions).map((index) => ({
    index,
    reach: reachOf(index, conditions),
  }));
  if (ways.length < 2) return ways[0];
  const sized = ways.map((way) => ({ way, size: way.index.estimate(way.reach) }));
  return sized.reduce((best, next) => (next.size < best.size ? next : best)).way;
}

const helpful = (
  collection: CollectionImage,
  conditions: Map<string, Condition>,
): SecondaryIndex[] =>
  indexesFor(collection, conditions).filter((index) => helps(index, conditions));

/** The order of ids is only kept where somebody asks for it. */
const indexesFor = (collection: CollectionImage, conditions: Map<string, Condition>) =>
  conditions.has('_id') ? [...collection.indexes, collection.idIndex] : collection.indexes;

function helps(index: SecondaryIndex, conditions: Map<string, Condition>): boolean {
  const { values, from, to, startsWith } = conditions.get(index.fields[0] ?? '') ?? {};
  return [values, from, to, startsWith].some((bound) => bound !== undefined);
}
