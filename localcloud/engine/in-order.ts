import { mostPinned } from './candidates';
import type { CollectionImage } from './collection-image';
import { requiredConditions, type Condition } from './conditions';
import type { Doc, Fields } from './document';
import { keyPart, keyRange } from './index-key';
import type { SecondaryIndex } from './secondary-index';

/**
 * The documents that may match, already in the order asked for, when an index has it: then a page of
 * twenty needs twenty documents and not all of them sorted. Ties come as the index has them.
 */
export function inOrder(
  collection: CollectionImage,
  query: Fields,
  sort: Fields,
): Iterable<Doc> | undefined {
  const conditions = requiredConditions(query);
  if (conditions.get('_id')?.values !== undefined) return undefined;
  const atLeast = mostPinned(collection, conditions);
  for (const index of collection.indexes) {
    const pinned = pinnedBefore(index, conditions, Object.keys(sort));
    if (pinned !== undefined && pinned >= atLeast && !index.multiKey)
      return walk(collection, index, conditions, pinned, sort);
  }
  return undefined;
}

/** How many fields of the index are pinned to one value before exactly the sorted ones follow. */
function pinnedBefore(
  index: SecondaryIndex,
  conditions: Map<string, Condition>,
  sorted: readonly string[],
): number | undefined {
  const pinned = index.fields.length - sorted.length;
  if (pinned < 0 || sorted.some((field, at) => index.fields[pinned + at] !== field))
    return undefined;
  const isPinned = index.fields
    .slice(0, pinned)
    .every((field) => conditions.get(field)?.values?.length === 1);
  return isPinned ? pinned : undefined;
}

function walk(
  collection: CollectionImage,
  index: SecondaryIndex,
  conditions: Map<string, Condition>,
  pinned: number,
  sort: Fields,
): Iterable<Doc> | undefined {
  const directions = new Set(Object.values(sort));
  if (directions.size !== 1) return undefined;
  const prefix = index.fields
    .slice(0, pinned)
    .map((field) => keyPart(conditions.get(field)?.values?.[0]))
    .join('');
  const [from, to] = keyRange(conditions.get(index.fields[pinned] ?? '') ?? {});
  const isDown = directions.has(-1);
  return collection.pickLazily(index.walk(prefix + from, prefix + to, isDown));
}
