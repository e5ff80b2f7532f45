import { isFields } from './document';

const INDEX = /^\d+$/;

/** Whether a path segment can name a place in an array. */
export const isArrayIndex = (segment: string) => INDEX.test(segment);

/**
 * All values a dotted path reaches: one for plain fields, one per element where it passes through or
 * ends in an array (so an index over `tags` finds each tag). A path that reaches nothing gives
 * `[undefined]`, because a missing field is indexed as null.
 */
export function valuesAt(doc: object, path: readonly string[]): unknown[] {
  const values: unknown[] = [];
  collect(doc, path, 0, values);
  return values.length === 0 ? [undefined] : values;
}

function collect(node: unknown, path: readonly string[], from: number, into: unknown[]): void {
  const segment = path[from];
  if (segment === undefined) {
    if (Array.isArray(node)) into.push(...node.map((item: unknown) => item));
    else into.push(node);
    return;
  }
  if (Array.isArray(node)) {
    if (isArrayIndex(segment)) collect(node[Number(segment)], path, from + 1, into);
    else for (const item of node) collect(item, path, from, into);
    return;
  }
  if (isFields(node)) collect(node[segment], path, from + 1, into);
}

/** Whether the path meets an array in this document. */
export function meetsArray(doc: object, path: readonly string[]): boolean {
  let node: unknown = doc;
  for (const segment of path) {
    if (Array.isArray(node)) return true;
    node = isFields(node) ? node[segment] : undefined;
  }
  return Array.isArray(node);
}
