import { fault } from './cloud-fault';
import type { Fields } from './document';
import { someLeaf } from './leaves';
import { compareValues } from './value-order';

type Compare = (a: Fields, b: Fields) => number;

/**
 * The order a sort asks for. A missing field sorts as null, an array by its least element upwards and
 * by its greatest downwards, an empty array before null.
 */
export function sortOrder(sort: Fields): Compare {
  const keys = Object.entries(sort).map(([path, direction]) => readKey(path, direction));
  return (a, b) => {
    for (const { keyOf, sign } of keys) {
      const order = compareValues(keyOf(a), keyOf(b));
      if (order !== 0) return order * sign;
    }
    return 0;
  };
}

function readKey(path: string, direction: unknown) {
  if (direction !== 1 && direction !== -1)
    throw fault.badParameter(`the sort direction of '${path}' must be 1 or -1`);
  const parts = path.split('.');
  return { sign: direction, keyOf: (doc: Fields) => sortKey(doc, parts, direction) };
}

function sortKey(doc: Fields, parts: readonly string[], direction: 1 | -1): unknown {
  let best: unknown = undefined;
  let isAny = false;
  const offer = (value: unknown) => {
    if (!isAny || compareValues(value, best) * direction < 0) best = value;
    isAny = true;
  };
  someLeaf(doc, parts, 0, (leaf) => {
    if (!Array.isArray(leaf)) offer(leaf ?? null);
    else if (leaf.length === 0) offer(undefined);
    else for (const item of leaf) offer(item);
    return false;
  });
  return isAny ? best : null;
}

/** A sorted copy; documents that tie stay in the order they came. */
export const sorted = <T extends Fields>(docs: readonly T[], sort: Fields): T[] =>
  docs.toSorted(sortOrder(sort));
