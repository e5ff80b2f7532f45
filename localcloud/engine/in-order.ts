import { countElsewhere, type Found } from './candidates';
import type { CollectionImage } from './collection-image';
import { requiredConditions, type Condition } from './conditions';
import type { Doc, Fields, Id } from './document';
import { keyPart, keyRange } from './index-key';
import { whole } from './number-kinds';
import type { SecondaryIndex } from './secondary-index';

const MOST_MERGED = 200;
/** Sorting this share of what a walk in order may meet is cheaper than the walk. */
const MUCH_FEWER = 8;

/** How an index serves a query in order: how many leading fields are pinned to values. */
interface Service {
  readonly index: SecondaryIndex;
  readonly pinned: number;
}

/**
 * The documents that may match, already in the order asked for, when an index has it: then a page of
 * twenty needs twenty documents and not all of them sorted. Ties come as the index has them.
 */
export function inOrder(
  collection: CollectionImage,
  query: Fields,
  sort: Fields,
): Found<Iterable<Doc>> | undefined {
  const conditions = requiredConditions(query);
  if (conditions.get('_id')?.values !== undefined) return undefined;
  const direction = oneDirection(sort);
  if (direction === undefined) return undefined;
  const service = bestService(collection, conditions, Object.keys(sort));
  if (service === undefined) return undefined;
  const prefixes = prefixesOf(service, conditions);
  if (prefixes.length > MOST_MERGED) return undefined;
  const ranges = rangesIn(service, prefixes, conditions);
  const elsewhere = countElsewhere(collection, conditions, service.index);
  const isFew = elsewhere < Infinity;
  if (isFew && elsewhere * MUCH_FEWER < service.index.estimate({ ranges })) return undefined;
  const ids = walk(service, prefixes, ranges, direction === -1);
  return { index: service.index.name, found: collection.pickLazily(ids) };
}

/** An index has one order; it can be read in it or backwards. */
function oneDirection(sort: Fields): number | undefined {
  const directions = new Set(Object.values(sort).map(whole));
  const [only] = directions;
  return directions.size === 1 && (only === 1 || only === -1) ? only : undefined;
}

function bestService(
  collection: CollectionImage,
  conditions: Map<string, Condition>,
  sorted: readonly string[],
): Service | undefined {
  const isById = sorted[0] === '_id';
  const indexes = isById ? [...collection.indexes, collection.idIndex] : collection.indexes;
  let best: Service | undefined;
  for (const index of indexes) {
    const pinned = index.multiKey ? undefined : pinnedBefore(index, conditions, sorted);
    if (pinned !== undefined && pinned > (best?.pinned ?? -1)) best = { index, pinned };
  }
  return best;
}

/**
 * How many fields of the index are pinned before the sorted ones follow in their order. A field pinned to one value is in any
 * order, so it may stand among them on either side.
 */
function pinnedBefore(
  index: SecondaryIndex,
  conditions: Map<string, Condition>,
  sorted: readonly string[],
): number | undefined {
  const wanted = sorted.filter((field) => pinnedTo(conditions, field) !== 1);
  let next = 0;
  let pinned = 0;
  for (const field of index.fields) {
    if (next === wanted.length && next > 0) break;
    const values = pinnedTo(conditions, field);
    if (field === wanted[next]) next += 1;
    else if (next === 0 && values !== undefined) pinned += 1;
    else if (values !== 1) break;
  }
  return next === wanted.length ? pinned : undefined;
}

/** To how many values a field is pinned. */
const pinnedTo = (conditions: Map<string, Condition>, field: string): number | undefined =>
  conditions.get(field)?.values?.length;

function prefixesOf({ index, pinned }: Service, conditions: Map<string, Condition>): string[] {
  let prefixes = [''];
  for (const field of index.fields.slice(0, pinned)) {
    const parts = [...new Set((conditions.get(field)?.values ?? []).map(keyPart))];
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
    if (prefixes.length > MOST_MERGED) return prefixes;
  }
  return prefixes;
}

type Range = readonly [from: string, to: string];

/** One stretch of the index for each prefix. */
function rangesIn(
  { index, pinned }: Service,
  prefixes: readonly string[],
  conditions: Map<string, Condition>,
): Range[] {
  const [from, to] = keyRange(rangeOf(conditions.get(index.fields[pinned] ?? '')));
  return prefixes.map((prefix): Range => [prefix + from, prefix + to]);
}

function walk(
  { index }: Service,
  prefixes: readonly string[],
  ranges: readonly Range[],
  isDown: boolean,
): Iterable<Id> {
  const walks = ranges.map(([from, to], at) => ({
    length: prefixes[at]?.length ?? 0,
    keys: index.keys(from, to, isDown),
  }));
  const [only] = walks;
  if (walks.length === 1 && only !== undefined) return idsOf(index, only.keys);
  return idsOf(index, merged(walks, isDown));
}

const rangeOf = ({ from, to }: Condition = {}) => ({ from, to });

function* idsOf(index: SecondaryIndex, keys: Iterable<string>): Iterable<Id> {
  for (const key of keys) yield* index.at(key);
}

interface Walk {
  readonly length: number;
  readonly keys: Iterable<string>;
}

/** Several stretches of an index, each in order, as one in order: `$in` before the sorted field. */
function* merged(walks: readonly Walk[], isDown: boolean): Iterable<string> {
  const heads = walks.map(({ length, keys }) => {
    const rest = keys[Symbol.iterator]();
    return { length, rest, key: nextOf(rest) };
  });
  for (;;) {
    let best: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.key === undefined) continue;
      if (best?.key === undefined || isBefore(head.key.slice(head.length), best, isDown))
        best = head;
    }
    if (best?.key === undefined) return;
    yield best.key;
    best.key = nextOf(best.rest);
  }
}

function nextOf(keys: Iterator<string>): string | undefined {
  const next = keys.next();
  return next.done === true ? undefined : next.value;
}

function isBefore(
  tail: string,
  { key = '', length }: { key: string | undefined; length: number },
  isDown: boolean,
): boolean {
  const other = key.slice(length);
  return isDown ? tail > other : tail < other;
}
