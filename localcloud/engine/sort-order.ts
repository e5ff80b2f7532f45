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
  const values: unknown[] = [];
  someLeaf(doc, parts, 0, (leaf) => (offer(leaf, values), false));
  if (values.length < 2) return values.length === 0 ? null : values[0];
  return values.reduce((best, value) =>
    compareValues(value, best) * direction < 0 ? value : best,
  );
}

/** `undefined` stands for an empty array. */
function offer(leaf: unknown, into: unknown[]): void {
  if (!Array.isArray(leaf)) into.push(leaf ?? null);
  else if (leaf.length === 0) into.push(undefined);
  else into.push(...leaf.map((item: unknown) => item));
}

/** Which element would go with which? MongoDB does not guess either. */
export function refuseParallelArrays(doc: object, paths: readonly (readonly string[])[]): void {
  if (paths.length === 1) return;
  const arrays = paths.filter((path) => meetsArray(doc, path));
  if (arrays.length < 2) return;
  const roots = new Set(arrays.map(([root]) => root));
  if (roots.size > 1)
    throw fault.refused(`cannot sort or index by parallel arrays: ${[...roots].join(', ')}`);
}

/** A sorted copy; documents that tie stay in the order they came. Each key is looked up once. */
export function sorted<T extends Fields>(docs: readonly T[], sort: Fields): T[] {
  const keys = Object.entries(sort).map(([path, direction]) => readKey(path, direction));
  const paths = Object.keys(sort).map((path) => path.split('.'));
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
