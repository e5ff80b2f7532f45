import { fault } from './cloud-fault';
import type { Fields } from './document';
import { meetsArray } from './field-path';
import { someLeaf } from './leaves';
import { whole } from './number-kinds';
import { compareValues } from './value-order';

function readKey(path: string, sent: unknown) {
  const direction = whole(sent);
  if (direction !== 1 && direction !== -1)
    throw fault.badParameter(`the sort direction of '${path}' must be 1 or -1`);
  const parts = path.split('.');
  return { sign: direction, keyOf: (doc: Fields) => sortKey(doc, parts, direction) };
}

/**
 * What a document sorts by. A missing field sorts as null, an array by its least element upwards and
 * by its greatest downwards, an empty array before null.
 */
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

/** Which element would go with which? MongoDB does not guess either. */
export function refuseParallelArrays(doc: object, paths: readonly string[]): void {
  if (paths.length === 1) return;
  const arrays = paths.filter((path) => meetsArray(doc, path));
  const roots = new Set(arrays.map((path) => path.split('.')[0]));
  if (roots.size > 1)
    throw fault.refused(`cannot sort or index by parallel arrays: ${[...roots].join(', ')}`);
}

/** A sorted copy; documents that tie stay in the order they came. Each key is looked up once. */
export function sorted<T extends Fields>(docs: readonly T[], sort: Fields): T[] {
  const keys = Object.entries(sort).map(([path, direction]) => readKey(path, direction));
  const paths = Object.keys(sort);
  const rows = docs.map((doc) => {
    refuseParallelArrays(doc, paths);
    return { doc, values: keys.map(({ keyOf }) => keyOf(doc)) };
  });
  return rows
    .sort((a, b) => {
      for (const [at, { sign }] of keys.entries()) {
        const order = compareValues(a.values[at], b.values[at]);
        if (order !== 0) return order * sign;
      }
      return 0;
    })
    .map(({ doc }) => doc);
}
