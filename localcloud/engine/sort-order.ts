import { fault } from './cloud-fault';
import type { Fields } from './document';
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

/** A sorted copy; documents that tie stay in the order they came. Each key is looked up once. */
export function sorted<T extends Fields>(docs: readonly T[], sort: Fields): T[] {
  const keys = Object.entries(sort).map(([path, direction]) => readKey(path, direction));
  const rows = docs.map((doc) => ({ doc, values: keys.map(({ keyOf }) => keyOf(doc)) }));
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
